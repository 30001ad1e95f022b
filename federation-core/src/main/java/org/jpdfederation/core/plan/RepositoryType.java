package org.jpdfederation.core.plan;

import java.util.Locale;
import java.util.Optional;

/** The types of repositories of Artifactory. Immutable. */
public enum RepositoryType {
    /** Holds what is deployed to it. */
    LOCAL,
    /** Holds copies of another place's content. */
    REMOTE,
    /** Stands for several others. */
    VIRTUAL,
    /** Is kept in step with repositories of other JPDs. */
    FEDERATED;

    /**
     * The word in documents.
     *
     * @return such as {@code local}
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Finds the type of a word; the platform writes it in capitals in lists and in lower case elsewhere.
     *
     * @param word such as {@code LOCAL}
     * @return the type, or empty
     */
    public static Optional<RepositoryType> ofWord(String word) {
        for (RepositoryType type : values()) {
            if (type.name().equalsIgnoreCase(word)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
