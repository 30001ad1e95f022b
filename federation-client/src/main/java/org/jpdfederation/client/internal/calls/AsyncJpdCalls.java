package org.jpdfederation.client.internal.calls;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import org.jpdfederation.client.internal.http.Exchange;
import org.jpdfederation.client.missioncontrol.AsyncJpdsApi;
import org.jpdfederation.client.missioncontrol.JpdCredentials;
import org.jpdfederation.client.missioncontrol.JpdDetails;
import org.jpdfederation.client.missioncontrol.JpdFilter;
import org.jpdfederation.client.missioncontrol.RegisteredJpd;
import org.jspecify.annotations.Nullable;

/** {@link JpdOperations}, not waiting. */
record AsyncJpdCalls(Exchange exchange) implements AsyncJpdsApi {

    @Override
    public Flow.Publisher<RegisteredJpd> list() {
        return exchange.publish(JpdOperations.list());
    }

    @Override
    public Flow.Publisher<RegisteredJpd> list(JpdFilter filter) {
        return exchange.publish(JpdOperations.list(filter));
    }

    @Override
    public CompletableFuture<RegisteredJpd> get(String id) {
        return exchange.start(JpdOperations.get(id));
    }

    @Override
    public CompletableFuture<Optional<RegisteredJpd>> find(String id) {
        return exchange.start(JpdOperations.find(id));
    }

    @Override
    public CompletableFuture<RegisteredJpd> add(JpdDetails details, JpdCredentials credentials) {
        return exchange.start(JpdOperations.add(details, credentials));
    }

    @Override
    public CompletableFuture<RegisteredJpd> update(String id, JpdDetails details) {
        return exchange.start(JpdOperations.update(id, details));
    }

    @Override
    public CompletableFuture<RegisteredJpd> update(String id, JpdDetails details, JpdCredentials credentials) {
        return exchange.start(JpdOperations.update(id, details, credentials));
    }

    @Override
    public CompletableFuture<@Nullable Void> delete(String id) {
        return exchange.startAction(JpdOperations.delete(id));
    }
}
