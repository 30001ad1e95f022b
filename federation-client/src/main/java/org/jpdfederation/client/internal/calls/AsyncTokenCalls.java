package org.jpdfederation.client.internal.calls;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import org.jpdfederation.client.access.AsyncTokensApi;
import org.jpdfederation.client.access.IssuedToken;
import org.jpdfederation.client.access.TokenFilter;
import org.jpdfederation.client.access.TokenRequest;
import org.jpdfederation.client.internal.http.Exchange;
import org.jpdfederation.core.entity.AccessToken;
import org.jpdfederation.core.entity.Secret;
import org.jspecify.annotations.Nullable;

/** {@link TokenOperations}, not waiting. */
record AsyncTokenCalls(Exchange exchange) implements AsyncTokensApi {

    @Override
    public CompletableFuture<IssuedToken> create(TokenRequest request) {
        return exchange.start(TokenOperations.create(request));
    }

    @Override
    public CompletableFuture<IssuedToken> refresh(Secret refreshToken) {
        return exchange.start(TokenOperations.refresh(refreshToken));
    }

    @Override
    public CompletableFuture<IssuedToken> refresh(IssuedToken token) {
        return exchange.start(TokenOperations.refresh(token));
    }

    @Override
    public Flow.Publisher<AccessToken> list() {
        return list(TokenFilter.none());
    }

    @Override
    public Flow.Publisher<AccessToken> list(TokenFilter filter) {
        return exchange.publish(TokenOperations.list(filter));
    }

    @Override
    public CompletableFuture<AccessToken> get(String id) {
        return exchange.start(TokenOperations.get(id));
    }

    @Override
    public CompletableFuture<AccessToken> own() {
        return exchange.start(TokenOperations.own());
    }

    @Override
    public CompletableFuture<Optional<AccessToken>> find(String id) {
        return exchange.start(TokenOperations.find(id));
    }

    @Override
    public CompletableFuture<@Nullable Void> revoke(String id) {
        return exchange.startAction(TokenOperations.revoke(id));
    }

    @Override
    public CompletableFuture<@Nullable Void> revokeOwn() {
        return exchange.startAction(TokenOperations.revokeOwn());
    }

    @Override
    public CompletableFuture<Optional<String>> revokeValue(Secret value) {
        return exchange.start(TokenOperations.revokeValue(value));
    }
}
