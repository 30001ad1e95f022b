package org.jpdfederation.client.internal.calls;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jpdfederation.client.access.BroadcastResult;
import org.jpdfederation.client.access.FederationApi;
import org.jpdfederation.client.access.FieldNames;
import org.jpdfederation.client.access.TrustResult;
import org.jpdfederation.client.internal.http.Exchange;
import org.jpdfederation.core.config.SyncTarget;

/** {@link FederationOperations}, waiting. */
record FederationCalls(Exchange exchange, FieldNames names) implements FederationApi {

    @Override
    public FederationApi writing(FieldNames names) {
        return new FederationCalls(exchange, names);
    }

    @Override
    public List<SyncTarget> targets() {
        return exchange.run(FederationOperations.targets());
    }

    @Override
    public SyncTarget target(String name) {
        return exchange.run(FederationOperations.target(name));
    }

    @Override
    public Optional<SyncTarget> findTarget(String name) {
        return exchange.run(FederationOperations.findTarget(name));
    }

    @Override
    public SyncTarget register(SyncTarget target) {
        return exchange.run(FederationOperations.register(target, names));
    }

    @Override
    public SyncTarget registerOrReplace(SyncTarget target) {
        return exchange.run(FederationOperations.registerOrReplace(target, names));
    }

    @Override
    public SyncTarget update(SyncTarget target) {
        return exchange.run(FederationOperations.update(target, names));
    }

    @Override
    public void remove(String name) {
        exchange.run(FederationOperations.remove(name));
    }

    @Override
    public BroadcastResult fullBroadcast(String name) {
        return exchange.run(FederationOperations.fullBroadcast(name));
    }

    @Override
    public TrustResult validateServer(URI accessUrl) {
        return exchange.run(FederationOperations.validateServer(accessUrl));
    }
}
