package org.jpdfederation.core.plan;

import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import org.jpdfederation.core.internal.Require;

/**
 * The repositories of one JPD, and how its permissions apply to them. Immutable.
 *
 * @param types the type of each repository by its key; in order of the keys
 * @param crossing which permissions apply across types
 */
public record Repositories(SortedMap<String, RepositoryType> types, CrossTypePermissions crossing) {

    /** Copies the map. */
    public Repositories {
        types = Require.sortedMap(types);
        Objects.requireNonNull(crossing, "crossing");
    }

    /**
     * Repositories under the defaults: a permission applies to repositories of its own type.
     *
     * @param types the type of each repository by its key
     * @return the repositories
     */
    public static Repositories of(Map<String, RepositoryType> types) {
        return new Repositories(Require.sortedMap(types), CrossTypePermissions.NONE);
    }

    /**
     * The same repositories where permissions apply otherwise.
     *
     * @param crossing which permissions apply across types
     * @return the repositories
     */
    public Repositories withCrossing(CrossTypePermissions crossing) {
        return new Repositories(types, crossing);
    }
}
