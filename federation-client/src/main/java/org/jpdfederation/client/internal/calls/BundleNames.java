package org.jpdfederation.client.internal.calls;

import java.util.List;
import java.util.function.IntPredicate;
import org.jpdfederation.client.distribution.BundleQuery;

/** How a Release Bundle v1, its version and its queries may be called (1.2). */
final class BundleNames {

    private static final int LONGEST_NAME = 128;
    private static final int LONGEST_VERSION = 32;
    private static final int LONGEST_QUERY_NAME = 32;
    private static final String LATEST = "LATEST";

    private BundleNames() {}

    /**
     * Checks what is to be created.
     *
     * @throws IllegalArgumentException if the platform does not allow it
     */
    static void require(String name, String version) {
        require("name of a release bundle", name, 1, LONGEST_NAME, Character::isLetterOrDigit, "letter or digit");
        require(
                "version of a release bundle",
                version,
                1,
                LONGEST_VERSION,
                Character::isLetterOrDigit,
                "letter or digit");
        if (version.equals(LATEST)) {
            throw new IllegalArgumentException("the version of a release bundle must not be " + LATEST);
        }
    }

    /** The same for queries, of which the platform wants one at least. */
    static void require(List<BundleQuery> queries) {
        if (queries.isEmpty()) {
            throw new IllegalArgumentException("a release bundle needs a query");
        }
        for (BundleQuery query : queries) {
            query.name()
                    .ifPresent(name ->
                            require("name of a query", name, 2, LONGEST_QUERY_NAME, Character::isLetter, "letter"));
        }
    }

    private static void require(String what, String name, int shortest, int longest, IntPredicate first, String kind) {
        int length = name.codePointCount(0, name.length());
        boolean fits = length >= shortest
                && length <= longest
                && first.test(name.codePointAt(0))
                && name.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || "_.-:".indexOf(c) >= 0);
        if (!fits) {
            throw new IllegalArgumentException("the " + what + " must be of " + shortest + " to " + longest
                    + " letters, digits, '_', '.', '-' and ':', a " + kind + " first, but is '" + name + "'");
        }
    }
}
