package org.jpdfederation.client.internal.document;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What YAML 1.1 or 1.2 takes an unquoted text for. Where a name is expected such a text must be quoted, since another
 * reader of the same file may see another value (rule 1.1 of the synchronization semantics).
 *
 * @see <a href="https://yaml.org/type/">YAML 1.1 types</a>
 */
public final class PlainScalar {

    private static final List<String> BOOLEANS = List.of("true", "false", "yes", "no", "on", "off", "y", "n");
    private static final Pattern INTEGER =
            Pattern.compile("[-+]?(0b[0-1_]+|0o[0-7]+|0x[0-9a-fA-F_]+|[0-9][0-9_]*(:[0-5]?[0-9])*)");
    private static final Pattern DECIMAL = Pattern.compile(
            "[-+]?(\\.[0-9][0-9_]*|[0-9][0-9_]*(:[0-5]?[0-9])*(\\.[0-9_]*)?)([eE][-+]?[0-9]+)?|[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([Tt \\t].*)?");

    private PlainScalar() {}

    /** What the text would be taken for, or empty when every reader sees text. */
    public static Optional<String> takenFor(String text) {
        if (text.isEmpty() || text.equals("~") || text.toLowerCase(Locale.ROOT).equals("null")) {
            return Optional.of("null");
        }
        if (BOOLEANS.contains(text.toLowerCase(Locale.ROOT))) {
            return Optional.of("a boolean");
        }
        if (INTEGER.matcher(text).matches() || DECIMAL.matcher(text).matches()) {
            return Optional.of("a number");
        }
        return DATE.matcher(text).matches() ? Optional.of("a date") : Optional.empty();
    }
}
