package org.jpdfederation.testkit.internal.http;

import java.util.ArrayList;
import java.util.List;
import org.jpdfederation.core.entity.AccessToken;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.Group;

/** The scopes of access tokens: which words exist, and who may ask for them (3.4). */
final class Scopes {

    static final String OF_USER = "applied-permissions/user";
    static final String OF_ADMIN = "applied-permissions/admin";

    private static final String OF_GROUPS = "applied-permissions/groups:";
    private static final List<String> WITH_VALUE = List.of(
            OF_GROUPS,
            "applied-permissions/roles:",
            "artifact:",
            "system:metrics:",
            "system:livelogs:",
            "system:identities:",
            "system:permissions:");

    private Scopes() {}

    /** The scopes of a space-separated list; a space inside double quotes belongs to a name. */
    static List<String> split(String scope) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i <= scope.length(); i++) {
            char c = i < scope.length() ? scope.charAt(i) : ' ';
            quoted ^= c == '"';
            if (c != ' ' || (quoted && i < scope.length())) {
                word.append(c);
            } else if (!word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
        return words;
    }

    /** Refuses scopes that are not published (400), and those the caller may not hand on (403). */
    static void check(String scope, Fields fields, Call call) {
        List<String> words = split(scope);
        if (words.isEmpty()) {
            throw fields.bad("scope", "no scope in it");
        }
        for (String word : words) {
            boolean known = word.equals(OF_USER)
                    || word.equals(OF_ADMIN)
                    || WITH_VALUE.stream().anyMatch(start -> word.startsWith(start) && word.length() > start.length());
            if (!known) {
                throw fields.bad("scope", "unknown scope '" + word + "'");
            }
            if (!call.caller().admin() && !ownScope(word, call)) {
                throw Refusal.forbidden(
                        "user '" + call.caller().userName() + "' may not give the scope '" + word + "'");
            }
        }
    }

    private static boolean ownScope(String word, Call call) {
        if (word.startsWith(OF_GROUPS)) {
            List<String> groups =
                    AccessToken.of("scope", "scope").scope(word).build().scopeGroups();
            return groups.stream()
                    .allMatch(name -> call.backend()
                            .find(EntityRef.group(name))
                            .map(Group.class::cast)
                            .filter(group ->
                                    Memberships.isMember(group, call.caller().userName()))
                            .isPresent());
        }
        return word.equals(OF_USER);
    }
}
