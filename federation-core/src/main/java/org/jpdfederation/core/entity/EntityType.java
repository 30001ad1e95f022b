package org.jpdfederation.core.entity;

import java.util.Optional;

/**
 * The four kinds of security entity that Access Federation carries; the list is closed. The order is that of a full
 * broadcast (rule F19). Immutable.
 *
 * @see <a href="https://jfrog.com/help/r/jfrog-platform-administration-documentation/access-federation-parameters">
 *     Access Federation Parameters: entity-types-to-sync</a>
 */
public enum EntityType {
    /** People and robots who sign in. */
    USERS("users", "user"),
    /** Named sets of users. */
    GROUPS("groups", "group"),
    /** Grants of actions on resources to users and groups. */
    PERMISSIONS("permissions", "permission"),
    /** Access tokens. */
    TOKENS("tokens", "token");

    private final String word;
    private final String singular;

    EntityType(String word, String singular) {
        this.word = word;
        this.singular = singular;
    }

    /**
     * The word in configuration files and in the Access REST API.
     *
     * @return {@code users}, {@code groups}, {@code permissions} or {@code tokens}
     */
    public String word() {
        return word;
    }

    /**
     * The word for one entity, the first part of an {@link EntityRef}.
     *
     * @return {@code user}, {@code group}, {@code permission} or {@code token}
     */
    public String singular() {
        return singular;
    }

    /**
     * Finds the type of a configuration word. Case matters, as it does on the platform.
     *
     * @param word such as {@code users}
     * @return the type, or empty when the word names none
     */
    public static Optional<EntityType> ofWord(String word) {
        for (EntityType type : values()) {
            if (type.word.equals(word)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    /**
     * Finds the type of a singular word.
     *
     * @param singular such as {@code user}
     * @return the type, or empty when the word names none
     */
    public static Optional<EntityType> ofSingular(String singular) {
        for (EntityType type : values()) {
            if (type.singular.equals(singular)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
