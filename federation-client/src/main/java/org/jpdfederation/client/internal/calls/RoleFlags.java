package org.jpdfederation.client.internal.calls;

import java.util.Set;
import java.util.SortedSet;
import tools.jackson.databind.node.ObjectNode;

/** Role flags in an update: only those that change, since older versions do not know them. */
final class RoleFlags {

    private RoleFlags() {}

    static void putDifferences(ObjectNode body, SortedSet<String> before, SortedSet<String> after) {
        put(body, before, after, false);
        put(body, after, before, true);
    }

    private static void put(ObjectNode body, SortedSet<String> of, Set<String> missingIn, boolean value) {
        of.stream().filter(flag -> !missingIn.contains(flag)).forEach(flag -> body.put(flag, value));
    }
}
