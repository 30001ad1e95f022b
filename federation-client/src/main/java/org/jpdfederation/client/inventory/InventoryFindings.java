package org.jpdfederation.client.inventory;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jpdfederation.core.check.Finding;

/** Counts what does not fit together, kind by kind. For one thread at a time. */
final class InventoryFindings {

    private static final int EXAMPLES = 3;

    /** The kinds of finding, in the order in which they are listed. */
    enum Kind {
        LIST_INCOMPLETE("%d file(s) hold one page of a list only", "entities are missing; put all pages into one file"),
        MEMBERSHIP_ONLY_IN_USER(
                "%d membership(s) stand in the user's groups, but not in the group's members",
                "they were joined; read the inventory again if it was taken while changes were made"),
        MEMBERSHIP_ONLY_IN_GROUP(
                "%d membership(s) stand in the group's members, but not in the user's groups",
                "they were joined; read the inventory again if it was taken while changes were made"),
        GROUP_UNKNOWN(
                "%d membership(s) are in groups that are not in the inventory",
                "they were left out; add the groups to groups.json"),
        MEMBER_UNKNOWN(
                "%d member(s) of groups are no users of the inventory",
                "they were kept as names; add the users to users.json or take them out of the groups"),
        PRINCIPAL_UNKNOWN(
                "%d grant(s) name users or groups that are not in the inventory",
                "they were kept as names; add the entities or take them out of the permissions"),
        TOKEN_OWNER_UNKNOWN(
                "%d token(s) belong to users who are not in the inventory",
                "they were kept; add the users to users.json"),
        SIGN_IN_UNKNOWN(
                "%d user(s) of an identity provider have no last_logged_in field, so it is unknown whether they have"
                        + " ever logged in",
                "only those who have are federated (AF 1.7); export user details, which have the field");

        private final String message;
        private final String hint;

        Kind(String message, String hint) {
            this.message = message;
            this.hint = hint;
        }
    }

    private static final class Tally {
        private final List<String> examples = new ArrayList<>();
        private int count;
    }

    private final Map<Kind, Tally> tallies = new EnumMap<>(Kind.class);

    void note(Kind kind, String example) {
        Tally tally = tallies.computeIfAbsent(kind, k -> new Tally());
        tally.count++;
        if (tally.examples.size() < EXAMPLES) {
            tally.examples.add(example);
        }
    }

    List<Finding> list() {
        List<Finding> findings = new ArrayList<>();
        tallies.forEach((kind, tally) -> findings.add(Finding.warning(
                kind.name(),
                "inventory",
                String.format(kind.message, tally.count) + ": " + String.join(", ", tally.examples)
                        + (tally.count > EXAMPLES ? ", ..." : ""),
                kind.hint)));
        return findings;
    }
}
