package org.jpdfederation.client.access;

/**
 * The state of a user. A word that is not published is kept. Immutable.
 *
 * @param word the word as the platform writes it
 * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/get-user-list">Get User List</a>
 */
public record UserStatus(String word) {

    /** Asked to join, not yet there. */
    public static final UserStatus INVITED = new UserStatus("invited");
    /** May sign in. */
    public static final UserStatus ENABLED = new UserStatus("enabled");
    /** May not sign in. */
    public static final UserStatus DISABLED = new UserStatus("disabled");
    /** May not sign in until unlocked. */
    public static final UserStatus LOCKED = new UserStatus("locked");

    /**
     * Checks the word.
     *
     * @throws IllegalArgumentException if it is blank
     */
    public UserStatus {
        if (word.isBlank()) {
            throw new IllegalArgumentException("the word of a user's status must not be blank");
        }
    }

    /** The word. */
    @Override
    public String toString() {
        return word;
    }
}
