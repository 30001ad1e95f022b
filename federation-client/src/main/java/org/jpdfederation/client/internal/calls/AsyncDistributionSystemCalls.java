package org.jpdfederation.client.internal.calls;

import java.util.concurrent.CompletableFuture;
import org.jpdfederation.client.distribution.AsyncDistributionSystemApi;
import org.jpdfederation.client.distribution.MaintenanceReport;
import org.jpdfederation.client.internal.http.Exchange;
import org.jspecify.annotations.Nullable;

/** {@link DistributionSystemOperations}, not waiting. */
record AsyncDistributionSystemCalls(Exchange exchange) implements AsyncDistributionSystemApi {

    @Override
    public CompletableFuture<@Nullable Void> ping() {
        return exchange.startAction(DistributionSystemOperations.ping());
    }

    @Override
    public CompletableFuture<String> version() {
        return exchange.start(DistributionSystemOperations.version());
    }

    @Override
    public CompletableFuture<@Nullable Void> enableCallHome() {
        return exchange.startAction(DistributionSystemOperations.changeCallHome(true));
    }

    @Override
    public CompletableFuture<@Nullable Void> disableCallHome() {
        return exchange.startAction(DistributionSystemOperations.changeCallHome(false));
    }

    @Override
    public CompletableFuture<MaintenanceReport> stopAllTasks() {
        return exchange.start(DistributionSystemOperations.stopAllTasks());
    }

    @Override
    public CompletableFuture<MaintenanceReport> dryRunStopAllTasks() {
        return exchange.start(DistributionSystemOperations.dryRunStopAllTasks());
    }

    @Override
    public CompletableFuture<MaintenanceReport> unlockStuckTasks() {
        return exchange.start(DistributionSystemOperations.unlockStuckTasks());
    }

    @Override
    public CompletableFuture<MaintenanceReport> dryRunUnlockStuckTasks() {
        return exchange.start(DistributionSystemOperations.dryRunUnlockStuckTasks());
    }
}
