package org.jpdfederation.client.internal.calls;

import java.util.Optional;
import java.util.stream.Stream;
import org.jpdfederation.client.access.IssuedToken;
import org.jpdfederation.client.access.TokenFilter;
import org.jpdfederation.client.access.TokenRequest;
import org.jpdfederation.client.access.TokensApi;
import org.jpdfederation.client.internal.http.Exchange;
import org.jpdfederation.core.entity.AccessToken;
import org.jpdfederation.core.entity.Secret;

/** {@link TokenOperations}, waiting. */
record TokenCalls(Exchange exchange) implements TokensApi {

    @Override
    public IssuedToken create(TokenRequest request) {
        return exchange.run(TokenOperations.create(request));
    }

    @Override
    public IssuedToken refresh(Secret refreshToken) {
        return exchange.run(TokenOperations.refresh(refreshToken));
    }

    @Override
    public IssuedToken refresh(IssuedToken token) {
        return exchange.run(TokenOperations.refresh(token));
    }

    @Override
    public Stream<AccessToken> list() {
        return list(TokenFilter.none());
    }

    @Override
    public Stream<AccessToken> list(TokenFilter filter) {
        return exchange.stream(TokenOperations.list(filter));
    }

    @Override
    public AccessToken get(String id) {
        return exchange.run(TokenOperations.get(id));
    }

    @Override
    public AccessToken own() {
        return exchange.run(TokenOperations.own());
    }

    @Override
    public Optional<AccessToken> find(String id) {
        return exchange.run(TokenOperations.find(id));
    }

    @Override
    public void revoke(String id) {
        exchange.run(TokenOperations.revoke(id));
    }

    @Override
    public void revokeOwn() {
        exchange.run(TokenOperations.revokeOwn());
    }

    @Override
    public Optional<String> revokeValue(Secret value) {
        return exchange.run(TokenOperations.revokeValue(value));
    }
}
