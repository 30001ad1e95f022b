package org.jpdfederation.client.internal.calls;

import java.time.Duration;
import org.jpdfederation.client.distribution.ExportStatus;
import org.jpdfederation.client.distribution.ExportsApi;
import org.jpdfederation.client.internal.http.Exchange;

/** {@link ExportOperations}, waiting. */
record ExportCalls(Exchange exchange) implements ExportsApi {

    @Override
    public void start(String name, String version) {
        exchange.run(ExportOperations.start(name, version));
    }

    @Override
    public ExportStatus status(String name, String version) {
        return exchange.run(ExportOperations.status(name, version));
    }

    @Override
    public void delete(String name, String version) {
        exchange.run(ExportOperations.delete(name, version));
    }

    @Override
    public ExportStatus follow(String name, String version, Duration every, Duration atMost) {
        return exchange.run(ExportOperations.follow(name, version, every, atMost));
    }
}
