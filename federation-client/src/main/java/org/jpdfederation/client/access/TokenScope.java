package org.jpdfederation.client.access;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * One thing that a token allows. Immutable.
 *
 * @param text the scope as the platform writes it, without white space
 * @see <a href="https://docs.jfrog.com/administration/reference/createtoken">Create Token</a>
 */
public record TokenScope(String text) {

    /** What the token's user may do; the platform's default. */
    public static final TokenScope USER = new TokenScope("applied-permissions/user");
    /** All that an administrator may do. */
    public static final TokenScope ADMIN = new TokenScope("applied-permissions/admin");

    /** What a scope for artifacts or for the system allows. The letters are published, their words are inferred. */
    public enum Action {
        /** {@code r}. */
        READ('r'),
        /** {@code w}. */
        WRITE('w'),
        /** {@code d}. */
        DELETE('d'),
        /** {@code a}. */
        ANNOTATE('a'),
        /** {@code m}. */
        MANAGE('m'),
        /** {@code x}. */
        EXECUTE('x'),
        /** {@code s}. */
        SCAN('s');

        private final char letter;

        Action(char letter) {
            this.letter = letter;
        }

        /**
         * The letter that stands for it in a scope.
         *
         * @return such as {@code r}
         */
        public char letter() {
            return letter;
        }
    }

    /** What of the system a scope opens. */
    public enum SystemArea {
        /** Metrics. */
        METRICS,
        /** Logs as they are written. */
        LIVELOGS,
        /** Users and groups. */
        IDENTITIES,
        /** Permissions. */
        PERMISSIONS
    }

    /**
     * Checks the text.
     *
     * @throws IllegalArgumentException if it is empty or holds white space, which parts scopes from each other
     */
    public TokenScope {
        if (text.isEmpty() || text.chars().anyMatch(Character::isWhitespace)) {
            throw new IllegalArgumentException("'" + text + "' is no scope: it is empty or holds white space");
        }
    }

    /**
     * A scope as the platform writes it, also one that this library does not know.
     *
     * @param text such as {@code applied-permissions/user}
     * @return the scope
     * @throws IllegalArgumentException if it is empty or holds white space
     */
    public static TokenScope of(String text) {
        return new TokenScope(text);
    }

    /**
     * What the members of groups may do.
     *
     * @param groups the groups' names, one or more. How a name with a space, a comma or a quote is written here is not
     *     published
     * @return {@code applied-permissions/groups:<g>[,<g>...]}
     * @throws IllegalArgumentException if no name is given, or one cannot be written
     */
    public static TokenScope groups(String... groups) {
        return new TokenScope("applied-permissions/groups:" + list("a group", groups));
    }

    /**
     * What roles may do in a project.
     *
     * @param projectKey the project's key
     * @param roles the roles' names, one or more; a name with a space, a comma or a quote cannot be written
     * @return {@code applied-permissions/roles:<project>:<role>[,<role>...]}
     * @throws IllegalArgumentException if no role is given, or a part cannot be written
     */
    public static TokenScope roles(String projectKey, String... roles) {
        return new TokenScope(
                "applied-permissions/roles:" + list("a project", projectKey) + ":" + list("a role", roles));
    }

    /**
     * Actions on artifacts.
     *
     * @param target the repository, if wanted with a path: {@code <target>[/<sub>]}
     * @param actions the actions; none stands for all, {@code *}
     * @return {@code artifact:<target>:<actions>}
     * @throws IllegalArgumentException if the target is empty or holds white space
     */
    public static TokenScope artifact(String target, Action... actions) {
        if (target.isEmpty()) {
            throw new IllegalArgumentException("the target of a scope for artifacts must not be empty");
        }
        return new TokenScope("artifact:" + target + ":" + letters(actions));
    }

    /**
     * Actions on a part of the system.
     *
     * @param area which part
     * @param actions the actions; none stands for all, {@code *}
     * @return {@code system:<area>:<actions>}
     */
    public static TokenScope system(SystemArea area, Action... actions) {
        return new TokenScope("system:" + area.name().toLowerCase(Locale.ROOT) + ":" + letters(actions));
    }

    private static String letters(Action... actions) {
        return actions.length == 0
                ? "*"
                : Arrays.stream(actions)
                        .map(action -> String.valueOf(action.letter()))
                        .collect(Collectors.joining(","));
    }

    private static String list(String what, String... names) {
        if (names.length == 0) {
            throw new IllegalArgumentException("a scope needs at least one name of " + what);
        }
        for (String name : names) {
            if (name.isEmpty() || name.chars().anyMatch(c -> c == ',' || c == '"' || Character.isWhitespace(c))) {
                throw new IllegalArgumentException("'" + name + "' cannot be written as the name of " + what
                        + " in a scope: it is empty or holds a space, a comma or a quote");
            }
        }
        return String.join(",", List.of(names));
    }

    /** The scope as the platform writes it. */
    @Override
    public String toString() {
        return text;
    }
}
