package org.jpdfederation.core.distribution;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.List;
import java.util.Objects;

/**
 * Gives files another path on the edge. Immutable.
 *
 * @param input a regular expression over repository and path: {@code libs-prod-local/(.*)}
 * @param output what takes its place, with {@code $1} for the first group: {@code libs-edge/$1}
 * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/create-release-bundle-v1-version">Create Release Bundle v1
 *     Version</a>
 */
public record PathMapping(String input, String output) {

    /** Checks that both are there. */
    public PathMapping {
        Objects.requireNonNull(input, "input");
        Objects.requireNonNull(output, "output");
    }

    /**
     * Where a file goes: by the first of the mappings whose input matches its whole path, or where it was.
     *
     * @param mappings the mappings, in their order
     * @param path repository and path at the source
     * @return repository and path on the edge
     * @throws IllegalArgumentException if an input cannot be evaluated here: it is no regular expression, or needs
     *     what takes more than linear time (look-around, back references); or an output names a group that is not there
     */
    public static String apply(List<PathMapping> mappings, String path) {
        for (PathMapping mapping : mappings) {
            Matcher matcher = mapping.compiled().matcher(path);
            if (matcher.matches()) {
                return mapping.replaced(matcher);
            }
        }
        return path;
    }

    private Pattern compiled() {
        try {
            return Pattern.compile(input);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(
                    "the input of a path mapping cannot be evaluated: '" + input + "' (" + e.getDescription() + ")", e);
        }
    }

    private String replaced(Matcher matcher) {
        try {
            return matcher.replaceFirst(output);
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "the output of a path mapping names a group that its input lacks: '" + output + "'", e);
        }
    }
}
