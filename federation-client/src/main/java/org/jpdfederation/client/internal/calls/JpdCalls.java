package org.jpdfederation.client.internal.calls;

import java.util.Optional;
import java.util.stream.Stream;
import org.jpdfederation.client.internal.http.Exchange;
import org.jpdfederation.client.missioncontrol.JpdCredentials;
import org.jpdfederation.client.missioncontrol.JpdDetails;
import org.jpdfederation.client.missioncontrol.JpdFilter;
import org.jpdfederation.client.missioncontrol.JpdsApi;
import org.jpdfederation.client.missioncontrol.RegisteredJpd;

/** {@link JpdOperations}, waiting. */
record JpdCalls(Exchange exchange) implements JpdsApi {

    @Override
    public Stream<RegisteredJpd> list() {
        return exchange.stream(JpdOperations.list());
    }

    @Override
    public Stream<RegisteredJpd> list(JpdFilter filter) {
        return exchange.stream(JpdOperations.list(filter));
    }

    @Override
    public RegisteredJpd get(String id) {
        return exchange.run(JpdOperations.get(id));
    }

    @Override
    public Optional<RegisteredJpd> find(String id) {
        return exchange.run(JpdOperations.find(id));
    }

    @Override
    public RegisteredJpd add(JpdDetails details, JpdCredentials credentials) {
        return exchange.run(JpdOperations.add(details, credentials));
    }

    @Override
    public RegisteredJpd update(String id, JpdDetails details) {
        return exchange.run(JpdOperations.update(id, details));
    }

    @Override
    public RegisteredJpd update(String id, JpdDetails details, JpdCredentials credentials) {
        return exchange.run(JpdOperations.update(id, details, credentials));
    }

    @Override
    public void delete(String id) {
        exchange.run(JpdOperations.delete(id));
    }
}
