package org.jpdfederation.client.access;

import java.util.List;
import java.util.Optional;
import org.jpdfederation.core.entity.AccessToken;

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
     * The stored tokens; one who is no administrator sees the own ones. There are no pages.
     *
     * @return the tokens without their values
     */
    List<AccessToken> list();

    /**
     * Reads a token.
     *
     * @param id the token's id, or {@code me} for the one in use
     * @return the token without its value
     * @throws org.jpdfederation.client.error.PlatformRefusedException with NOT_FOUND if none is stored
     */
    AccessToken get(String id);

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
}
