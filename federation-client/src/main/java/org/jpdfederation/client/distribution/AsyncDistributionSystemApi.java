package org.jpdfederation.client.distribution;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** {@link DistributionSystemApi} without waiting. Implemented by this library only. Safe for use by many threads. */
public interface AsyncDistributionSystemApi {

    /**
     * See {@link DistributionSystemApi#ping()}.
     *
     * @return done when the platform has accepted it
     */
    CompletableFuture<@Nullable Void> ping();

    /**
     * See {@link DistributionSystemApi#version()}.
     *
     * @return such as {@code 2.28.1}
     */
    CompletableFuture<String> version();

    /**
     * See {@link DistributionSystemApi#enableCallHome()}.
     *
     * @return done when the platform has accepted it
     */
    CompletableFuture<@Nullable Void> enableCallHome();

    /**
     * See {@link DistributionSystemApi#disableCallHome()}.
     *
     * @return done when the platform has accepted it
     */
    CompletableFuture<@Nullable Void> disableCallHome();

    /**
     * See {@link DistributionSystemApi#stopAllTasks()}.
     *
     * @return what was stopped
     */
    CompletableFuture<MaintenanceReport> stopAllTasks();

    /**
     * See {@link DistributionSystemApi#dryRunStopAllTasks()}.
     *
     * @return what would be stopped
     */
    CompletableFuture<MaintenanceReport> dryRunStopAllTasks();

    /**
     * See {@link DistributionSystemApi#unlockStuckTasks()}.
     *
     * @return what was freed
     */
    CompletableFuture<MaintenanceReport> unlockStuckTasks();

    /**
     * See {@link DistributionSystemApi#dryRunUnlockStuckTasks()}.
     *
     * @return what would be freed
     */
    CompletableFuture<MaintenanceReport> dryRunUnlockStuckTasks();
}
