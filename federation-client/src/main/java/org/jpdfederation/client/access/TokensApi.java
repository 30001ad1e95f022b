package org.jpdfederation.client.access;

import java.util.Optional;
import java.util.stream.Stream;
import org.jpdfederation.core.entity.AccessToken;
import org.jpdfederation.core.entity.Secret;

/**
 * Access tokens. A token that lives shorter than the platform's threshold (10 800 s by default) is not stored: it can
 * be neither read nor listed nor revoked. Errors and threads as {@link AccessApi} says.
 *
 * @see <a href="https://docs.jfrog.com/administration/reference/createtoken">Create Token</a>
 */
public interface TokensApi {

    /**
     * Creates a token.
     *
     * @param request what it shall allow, whose it is and how long it lives
     * @return the token and its value, which can be had only now
     * @throws org.jpdfederation.client.error.PlatformRefusedException with FORBIDDEN if the scope or the life is more
     *     than the caller may give
     */
    IssuedToken create(TokenRequest request);

    /**
     * Exchanges a refresh token for a new token of the same kind. The refresh token can be used once, so the call is
     * never sent twice; the caller must be the token's user.
     *
     * @param refreshToken the refresh token
     * @return the new token, with a new refresh token
     * @throws org.jpdfederation.client.error.PlatformRefusedException with BAD_REQUEST if the refresh token is unknown,
     *     used or revoked; with FORBIDDEN if it is another user's
     */
    IssuedToken refresh(Secret refreshToken);

    /**
     * As {@link #refresh(Secret)}, for a token at hand; its old value is sent too, as the vendor's own tools do.
     *
     * @param token a token with a refresh token
     * @return the new token, with a new refresh token
     * @throws IllegalArgumentException if the token has no refresh token
     */
    IssuedToken refresh(IssuedToken token);

    /**
     * The stored tokens; one who is no administrator sees the own ones. There are no pages: the answer is read as it
     * comes, so an error comes then. Close the stream if it is not read to its end; it is for one thread.
     *
     * @return the tokens without their values
     */
    Stream<AccessToken> list();

    /**
     * As {@link #list()}, narrowed.
     *
     * @param filter which tokens
     * @return the tokens without their values
     */
    Stream<AccessToken> list(TokenFilter filter);

    /**
     * Reads a token.
     *
     * @param id the token's id
     * @return the token without its value
     * @throws org.jpdfederation.client.error.PlatformRefusedException with NOT_FOUND if none is stored
     */
    AccessToken get(String id);

    /**
     * Reads the token in use.
     *
     * @return the token without its value
     * @throws org.jpdfederation.client.error.PlatformRefusedException with NOT_FOUND if it is not stored
     */
    AccessToken own();

    /**
     * Looks for a token.
     *
     * @param id the token's id
     * @return the token without its value, or empty if none is stored
     */
    Optional<AccessToken> find(String id);

    /**
     * Revokes a token.
     *
     * @param id the token's id
     * @throws org.jpdfederation.client.error.PlatformRefusedException with NOT_FOUND if none is stored
     */
    void revoke(String id);

    /**
     * Revokes the token in use. Later calls with it are refused.
     *
     * @throws org.jpdfederation.client.error.PlatformRefusedException with NOT_FOUND if it is not stored
     */
    void revokeOwn();

    /**
     * Revokes a token whose id is not known.
     *
     * @param value the token's value
     * @return the id of the token that was revoked; empty when the platform does not tell, as when the answer was lost
     *     and a repeat found the token gone
     * @throws org.jpdfederation.client.error.PlatformRefusedException with NOT_FOUND if it is unknown or cannot be
     *     revoked
     */
    Optional<String> revokeValue(Secret value);
}
