package org.jpdfederation.client;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jpdfederation.core.entity.Secret;

/** What a client proves itself with. */
public sealed interface Credentials {

    /**
     * An access token that does not end while the client lives.
     *
     * @param token the token
     * @return the credentials
     * @throws IllegalArgumentException if it holds white space or a character that no header may hold
     */
    static Credentials bearer(Secret token) {
        return new Bearer(token, Optional.empty());
    }

    /**
     * An access token that ends.
     *
     * @param token the token
     * @param expiry when it ends
     * @return the credentials
     * @throws IllegalArgumentException if it holds white space or a character that no header may hold
     */
    static Credentials bearer(Secret token, Instant expiry) {
        return new Bearer(token, Optional.of(expiry));
    }

    /**
     * User and password, for the calls that take no token.
     *
     * @param user the user name, without a colon
     * @param password the password
     * @return the credentials
     * @throws IllegalArgumentException if the user name holds a colon or a control character
     */
    static Credentials basic(String user, Secret password) {
        return new Basic(user, password);
    }

    /**
     * What a function of the case at hand makes of it.
     *
     * @param bearer for an access token
     * @param basic for user and password
     * @param <R> the type of the result
     * @return the result
     */
    default <R> R fold(Function<Bearer, R> bearer, Function<Basic, R> basic) {
        return this instanceof Bearer token ? bearer.apply(token) : basic.apply((Basic) this);
    }

    /**
     * An access token. Immutable.
     *
     * @param token the token
     * @param expiry when it ends, if it does
     */
    record Bearer(Secret token, Optional<Instant> expiry) implements Credentials {

        /**
         * Checks the token.
         *
         * @throws IllegalArgumentException if it holds white space or a character that no header may hold
         */
        public Bearer {
            Objects.requireNonNull(expiry, "expiry");
            if (!token.reveal().chars().allMatch(c -> c > 0x20 && c < 0x7F)) {
                throw new IllegalArgumentException(
                        "the token holds a character that no token has; was a line break read with it?");
            }
        }
    }

    /**
     * User and password. Immutable.
     *
     * @param user the user name
     * @param password the password
     */
    record Basic(String user, Secret password) implements Credentials {

        /**
         * Checks the user name.
         *
         * @throws IllegalArgumentException if it holds a colon or a control character
         */
        public Basic {
            Objects.requireNonNull(password, "password");
            if (user.indexOf(':') >= 0 || user.chars().anyMatch(Character::isISOControl)) {
                throw new IllegalArgumentException("a user name with a colon or a control character cannot be sent");
            }
        }
    }
}
