package org.jpdfederation.core.distribution;

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
}
