package org.jpdfederation.client.internal.calls;

import org.jpdfederation.client.distribution.DistributionSystemApi;
import org.jpdfederation.client.distribution.MaintenanceReport;
import org.jpdfederation.client.internal.http.Exchange;

/** {@link DistributionSystemOperations}, waiting. */
record DistributionSystemCalls(Exchange exchange) implements DistributionSystemApi {

    @Override
    public void ping() {
        exchange.run(DistributionSystemOperations.ping());
    }

    @Override
    public String version() {
        return exchange.run(DistributionSystemOperations.version());
    }

    @Override
    public void enableCallHome() {
        exchange.run(DistributionSystemOperations.changeCallHome(true));
    }

    @Override
    public void disableCallHome() {
        exchange.run(DistributionSystemOperations.changeCallHome(false));
    }

    @Override
    public MaintenanceReport stopAllTasks() {
        return exchange.run(DistributionSystemOperations.stopAllTasks());
    }

    @Override
    public MaintenanceReport dryRunStopAllTasks() {
        return exchange.run(DistributionSystemOperations.dryRunStopAllTasks());
    }

    @Override
    public MaintenanceReport unlockStuckTasks() {
        return exchange.run(DistributionSystemOperations.unlockStuckTasks());
    }

    @Override
    public MaintenanceReport dryRunUnlockStuckTasks() {
        return exchange.run(DistributionSystemOperations.dryRunUnlockStuckTasks());
    }
}
