package org.jpdfederation.client.internal.calls;

import java.net.URI;
import java.util.concurrent.CompletableFuture;
import org.jpdfederation.client.access.AsyncPairingApi;
import org.jpdfederation.client.access.PairingUseCase;
import org.jpdfederation.client.internal.http.Exchange;
import org.jpdfederation.core.entity.Secret;
import org.jspecify.annotations.Nullable;

/** {@link PairingOperations}, not waiting. */
record AsyncPairingCalls(Exchange exchange) implements AsyncPairingApi {

    @Override
    public CompletableFuture<Secret> createToken(PairingUseCase useCase) {
        return exchange.start(PairingOperations.createToken(useCase));
    }

    @Override
    public CompletableFuture<String> exchange(PairingUseCase useCase, Secret pairingToken) {
        return exchange.start(PairingOperations.exchange(useCase, pairingToken));
    }

    @Override
    public CompletableFuture<String> unregister(PairingUseCase useCase, URI baseUrl) {
        return exchange.start(PairingOperations.unregister(useCase, baseUrl));
    }

    @Override
    public CompletableFuture<String> forceUnregister(PairingUseCase useCase, URI baseUrl) {
        return exchange.start(PairingOperations.forceUnregister(useCase, baseUrl));
    }

    @Override
    public CompletableFuture<@Nullable Void> revoke(PairingUseCase useCase, URI baseUrl) {
        return exchange.startAction(PairingOperations.revoke(useCase, baseUrl));
    }
}
