package org.jpdfederation.client.internal.calls;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jpdfederation.client.access.AsyncAccessConfigApi;
import org.jpdfederation.client.internal.http.Exchange;
import org.jspecify.annotations.Nullable;

/** {@link AccessConfigOperations}, not waiting. */
record AsyncAccessConfigCalls(Exchange exchange) implements AsyncAccessConfigApi {

    @Override
    public CompletableFuture<Boolean> basicAuthenticationEnabled() {
        return exchange.start(AccessConfigOperations.basicAuthenticationEnabled());
    }

    @Override
    public CompletableFuture<@Nullable Void> enableBasicAuthentication() {
        return exchange.startAction(AccessConfigOperations.enableBasicAuthentication());
    }

    @Override
    public CompletableFuture<@Nullable Void> disableBasicAuthentication() {
        return exchange.startAction(AccessConfigOperations.disableBasicAuthentication());
    }

    @Override
    public CompletableFuture<Duration> defaultTokenExpiry() {
        return exchange.start(AccessConfigOperations.defaultTokenExpiry());
    }

    @Override
    public CompletableFuture<@Nullable Void> changeDefaultTokenExpiry(Duration expiry) {
        return exchange.startAction(AccessConfigOperations.changeDefaultTokenExpiry(expiry));
    }
}
