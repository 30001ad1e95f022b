package org.jpdfederation.client.missioncontrol;

import java.util.function.Function;
import org.jpdfederation.core.entity.Secret;
import org.jpdfederation.core.internal.Require;

/**
 * What makes a JPD trust Mission Control. Immutable.
 *
 * @see <a href="https://jfrog.com/help/r/jfrog-platform-administration-documentation/how-do-pairing-tokens-and-join-keys-differ">
 *     How do Pairing Tokens and Join Keys Differ</a>
 */
public sealed interface JpdCredentials {

    /**
     * A token that the JPD made for {@code mission-control}; from 7.29 on. It lives five minutes and works once, so a
     * call that carries it is never repeated.
     *
     * @param token the token
     */
    record PairingToken(Secret token) implements JpdCredentials {}

    /**
     * The join key of the JPD, as before 7.29.
     *
     * @param key the key
     */
    record JoinKey(Secret key) implements JpdCredentials {}

    /**
     * The administrator of a JPD of Artifactory 6.
     *
     * @param username the user name
     * @param password the password
     */
    record Login(String username, Secret password) implements JpdCredentials {

        /** Checks that there is a user name. */
        public Login {
            Require.nonEmpty("the user name", username);
        }
    }

    /**
     * Does what fits the kind.
     *
     * @param pairingToken for a pairing token
     * @param joinKey for a join key
     * @param login for user name and password
     * @param <T> the type of the result
     * @return the result
     */
    default <T> T fold(
            Function<? super PairingToken, ? extends T> pairingToken,
            Function<? super JoinKey, ? extends T> joinKey,
            Function<? super Login, ? extends T> login) {
        if (this instanceof PairingToken token) {
            return pairingToken.apply(token);
        }
        return this instanceof JoinKey key ? joinKey.apply(key) : login.apply((Login) this);
    }
}
