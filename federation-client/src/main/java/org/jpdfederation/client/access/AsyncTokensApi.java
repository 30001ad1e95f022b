package org.jpdfederation.client.access;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import org.jpdfederation.core.entity.AccessToken;
import org.jpdfederation.core.entity.Secret;
import org.jspecify.annotations.Nullable;

/** {@link TokensApi} without waiting: each method does what its twin there does. Errors as {@link AsyncAccessApi} says. */
public interface AsyncTokensApi {

    /**
     * See {@link TokensApi#create}.
     *
     * @param request what it shall allow, whose it is and how long it lives
     * @return the token and its value, which can be had only now
     */
    CompletableFuture<IssuedToken> create(TokenRequest request);

    /**
     * See {@link TokensApi#refresh(Secret)}.
     *
     * @param refreshToken the refresh token
     * @return the new token, with a new refresh token
     */
    CompletableFuture<IssuedToken> refresh(Secret refreshToken);

    /**
     * See {@link TokensApi#refresh(IssuedToken)}.
     *
     * @param token a token with a refresh token
     * @return the new token, with a new refresh token
     */
    CompletableFuture<IssuedToken> refresh(IssuedToken token);

    /**
     * See {@link TokensApi#list()}.
     *
     * @return the tokens without their values
     */
    Flow.Publisher<AccessToken> list();

    /**
     * See {@link TokensApi#list(TokenFilter)}.
     *
     * @param filter which tokens
     * @return the tokens without their values
     */
    Flow.Publisher<AccessToken> list(TokenFilter filter);

    /**
     * See {@link TokensApi#get}.
     *
     * @param id the token's id
     * @return the token without its value
     */
    CompletableFuture<AccessToken> get(String id);

    /**
     * See {@link TokensApi#own}.
     *
     * @return the token without its value
     */
    CompletableFuture<AccessToken> own();

    /**
     * See {@link TokensApi#find}.
     *
     * @param id the token's id
     * @return the token without its value, or empty if none is stored
     */
    CompletableFuture<Optional<AccessToken>> find(String id);

    /**
     * See {@link TokensApi#revoke}.
     *
     * @param id the token's id
     * @return done when the platform has accepted it
     */
    CompletableFuture<@Nullable Void> revoke(String id);

    /**
     * See {@link TokensApi#revokeOwn}.
     *
     * @return done when the platform has accepted it
     */
    CompletableFuture<@Nullable Void> revokeOwn();

    /**
     * See {@link TokensApi#revokeValue}.
     *
     * @param value the token's value
     * @return the id of the token that was revoked, or empty when the platform does not tell
     */
    CompletableFuture<Optional<String>> revokeValue(Secret value);
}
