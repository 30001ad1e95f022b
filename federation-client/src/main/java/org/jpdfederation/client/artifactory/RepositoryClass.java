package org.jpdfederation.client.artifactory;

import java.util.Locale;

/**
 * The class of a repository ({@code type} in lists, {@code rclass} in documents). A word that is not published is kept.
 * Immutable.
 *
 * @param word the word in lower case; lists have it in upper case
 */
public record RepositoryClass(String word) {

    /** Holds what is uploaded. */
    public static final RepositoryClass LOCAL = new RepositoryClass("local");
    /** Fetches from elsewhere. */
    public static final RepositoryClass REMOTE = new RepositoryClass("remote");
    /** Stands for several others. */
    public static final RepositoryClass VIRTUAL = new RepositoryClass("virtual");
    /** Holds what is uploaded to one of several JPDs. */
    public static final RepositoryClass FEDERATED = new RepositoryClass("federated");

    /**
     * Checks the word and writes it in lower case.
     *
     * @throws IllegalArgumentException if it is blank
     */
    public RepositoryClass {
        if (word.isBlank()) {
            throw new IllegalArgumentException("the word of a repository's type must not be blank");
        }
        word = word.toLowerCase(Locale.ROOT);
    }

    /** The word. */
    @Override
    public String toString() {
        return word;
    }
}
