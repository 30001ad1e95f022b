package org.jpdfederation.client.internal.calls;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jpdfederation.client.distribution.AsyncExportsApi;
import org.jpdfederation.client.distribution.ExportStatus;
import org.jpdfederation.client.internal.http.Exchange;
import org.jspecify.annotations.Nullable;

/** {@link ExportOperations}, not waiting. */
record AsyncExportCalls(Exchange exchange) implements AsyncExportsApi {

    @Override
    public CompletableFuture<@Nullable Void> start(String name, String version) {
        return exchange.startAction(ExportOperations.start(name, version));
    }

    @Override
    public CompletableFuture<ExportStatus> status(String name, String version) {
        return exchange.start(ExportOperations.status(name, version));
    }

    @Override
    public CompletableFuture<@Nullable Void> delete(String name, String version) {
        return exchange.startAction(ExportOperations.delete(name, version));
    }

    @Override
    public CompletableFuture<ExportStatus> follow(String name, String version, Duration every, Duration atMost) {
        return exchange.start(ExportOperations.follow(name, version, every, atMost));
    }
}
