package org.jpdfederation.client.internal.calls;

import java.time.Duration;
import org.jpdfederation.client.access.AccessConfigApi;
import org.jpdfederation.client.internal.http.Exchange;

/** {@link AccessConfigOperations}, waiting. */
record AccessConfigCalls(Exchange exchange) implements AccessConfigApi {

    @Override
    public boolean basicAuthenticationEnabled() {
        return exchange.run(AccessConfigOperations.basicAuthenticationEnabled());
    }

    @Override
    public void enableBasicAuthentication() {
        exchange.run(AccessConfigOperations.enableBasicAuthentication());
    }

    @Override
    public void disableBasicAuthentication() {
        exchange.run(AccessConfigOperations.disableBasicAuthentication());
    }

    @Override
    public Duration defaultTokenExpiry() {
        return exchange.run(AccessConfigOperations.defaultTokenExpiry());
    }

    @Override
    public void changeDefaultTokenExpiry(Duration expiry) {
        exchange.run(AccessConfigOperations.changeDefaultTokenExpiry(expiry));
    }
}
