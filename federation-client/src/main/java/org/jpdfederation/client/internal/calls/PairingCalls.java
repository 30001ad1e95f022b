package org.jpdfederation.client.internal.calls;

import java.net.URI;
import org.jpdfederation.client.access.PairingApi;
import org.jpdfederation.client.access.PairingUseCase;
import org.jpdfederation.client.internal.http.Exchange;
import org.jpdfederation.core.entity.Secret;

/** {@link PairingOperations}, waiting. */
record PairingCalls(Exchange exchange) implements PairingApi {

    @Override
    public Secret createToken(PairingUseCase useCase) {
        return exchange.run(PairingOperations.createToken(useCase));
    }

    @Override
    public String exchange(PairingUseCase useCase, Secret pairingToken) {
        return exchange.run(PairingOperations.exchange(useCase, pairingToken));
    }

    @Override
    public String unregister(PairingUseCase useCase, URI baseUrl) {
        return exchange.run(PairingOperations.unregister(useCase, baseUrl));
    }

    @Override
    public String forceUnregister(PairingUseCase useCase, URI baseUrl) {
        return exchange.run(PairingOperations.forceUnregister(useCase, baseUrl));
    }

    @Override
    public void revoke(PairingUseCase useCase, URI baseUrl) {
        exchange.run(PairingOperations.revoke(useCase, baseUrl));
    }
}
