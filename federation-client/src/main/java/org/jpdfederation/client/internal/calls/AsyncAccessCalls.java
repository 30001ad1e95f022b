package org.jpdfederation.client.internal.calls;

import java.util.concurrent.CompletableFuture;
import org.jpdfederation.client.access.AsyncAccessApi;
import org.jpdfederation.client.access.AsyncUsersApi;
import org.jpdfederation.client.internal.http.Exchange;
import org.jspecify.annotations.Nullable;

/** {@link AccessOperations}, not waiting. */
record AsyncAccessCalls(Exchange exchange) implements AsyncAccessApi {

    @Override
    public CompletableFuture<@Nullable Void> ping() {
        return exchange.startAction(AccessOperations.ping());
    }

    @Override
    public CompletableFuture<String> rootCertificate() {
        return exchange.start(AccessOperations.rootCertificate());
    }

    @Override
    public AsyncUsersApi users() {
        return new AsyncUserCalls(exchange);
    }
}
