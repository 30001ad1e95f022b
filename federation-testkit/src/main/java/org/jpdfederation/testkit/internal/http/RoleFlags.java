package org.jpdfederation.testkit.internal.http;

import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jpdfederation.core.entity.NameOrder;
import tools.jackson.databind.node.ObjectNode;

/** The role flags of users (3.6) and groups (3.7), each with the version that brought it. */
final class RoleFlags {

    private static final String ALWAYS = "0";

    /** Those of a user. */
    static final RoleFlags OF_USER = new RoleFlags(List.of(
            new Flag("watch_manager", ALWAYS),
            new Flag("policy_viewer", ALWAYS),
            new Flag("policy_manager", ALWAYS),
            new Flag("reports_manager", ALWAYS),
            new Flag("resources_manager", ALWAYS),
            new Flag("manage_webhook", "7.128.0"),
            new Flag("platform_auditor", "7.141.0")));

    /** Those of a group. */
    static final RoleFlags OF_GROUP = new RoleFlags(List.of(
            new Flag("reports_manager", "7.128.0"),
            new Flag("watch_manager", "7.128.0"),
            new Flag("policy_manager", "7.128.0"),
            new Flag("policy_viewer", "7.128.0"),
            new Flag("manage_resources", "7.128.0"),
            new Flag("manage_webhook", "7.128.0")));

    private record Flag(String name, String since) {}

    private final List<Flag> flags;

    private RoleFlags(List<Flag> flags) {
        this.flags = flags;
    }

    /** What is set after a request: its fields over what was set before. A flag the version lacks is passed over. */
    SortedSet<String> read(Fields fields, Collection<String> before, String version) {
        SortedSet<String> set = new TreeSet<>(NameOrder.BY_CODE_POINT);
        set.addAll(before);
        for (Flag flag : flags) {
            if (known(flag, version)) {
                fields.flag(flag.name()).ifPresent(on -> {
                    if (on) {
                        set.add(flag.name());
                    } else {
                        set.remove(flag.name());
                    }
                });
            }
        }
        return set;
    }

    void write(ObjectNode document, Collection<String> set, String version) {
        for (Flag flag : flags) {
            if (known(flag, version)) {
                document.put(flag.name(), set.contains(flag.name()));
            }
        }
    }

    private static boolean known(Flag flag, String version) {
        return compare(version, flag.since()) >= 0;
    }

    /** Compares dotted versions by their numbers; what is no number ends a version. */
    private static int compare(String a, String b) {
        int i = 0;
        int j = 0;
        while (i < a.length() || j < b.length()) {
            int x = 0;
            for (; i < a.length() && Character.isDigit(a.charAt(i)); i++) {
                x = 10 * x + Character.digit(a.charAt(i), 10);
            }
            int y = 0;
            for (; j < b.length() && Character.isDigit(b.charAt(j)); j++) {
                y = 10 * y + Character.digit(b.charAt(j), 10);
            }
            if (x != y) {
                return Integer.compare(x, y);
            }
            i = i < a.length() && a.charAt(i) == '.' ? i + 1 : a.length();
            j = j < b.length() && b.charAt(j) == '.' ? j + 1 : b.length();
        }
        return 0;
    }
}
