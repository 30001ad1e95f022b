package org.jpdfederation.client.distribution;

/**
 * The service itself. Errors as {@link org.jpdfederation.client.access.AccessApi} says. Implemented by this library
 * only. Safe for use by many threads.
 *
 * @see <a href="https://docs.jfrog.com/artifactory/docs/distribution-task-maintenance">Distribution Task Maintenance</a>
 */
public interface DistributionSystemApi {

    /**
     * Asks whether the service and what it is built on answer. Needs no credentials.
     *
     * @throws org.jpdfederation.client.error.PlatformRefusedException with SERVER_FAILED if one of them does not; it
     *     says which
     * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/test-connection">Test Connection</a>
     */
    void ping();

    /**
     * The version, which tells what can be asked of it.
     *
     * @return such as {@code 2.28.1}
     * @throws org.jpdfederation.client.error.PlatformRefusedException with NOT_FOUND if this JPD has no Distribution
     * @see <a href="https://github.com/jfrog/jfrog-client-go">jfrog-client-go: distribution/services/version.go</a>
     */
    String version();

    /**
     * Lets Distribution send usage data to JFrog; from 1.6 on. Needs the rights of an administrator.
     *
     * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/update-system-settings">Update System Settings</a>
     */
    void enableCallHome();

    /** The opposite of {@link #enableCallHome()}. */
    void disableCallHome();

    /**
     * Stops all distributions, since a single one of a Release Bundle v1 cannot be stopped; from 1.8.1 on. A token of
     * short life is asked for, then sent back. Needs the rights of an administrator; never sent twice.
     *
     * @return what was stopped
     * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/stop-all-tasks">Stop All Tasks</a>
     */
    MaintenanceReport stopAllTasks();

    /**
     * Tells what {@link #stopAllTasks()} would stop, and stops nothing.
     *
     * @return what would be stopped
     */
    MaintenanceReport dryRunStopAllTasks();

    /**
     * Frees tasks that are stuck; from 2.23.0 on. Otherwise as {@link #stopAllTasks()}. Where it is asked for is not
     * published: it follows from the sister call.
     *
     * @return what was freed
     * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/generate-unlock-stuck-tasks-token">Generate Unlock Stuck
     *     Tasks Token</a>
     */
    MaintenanceReport unlockStuckTasks();

    /**
     * Tells what {@link #unlockStuckTasks()} would free, and frees nothing.
     *
     * @return what would be freed
     */
    MaintenanceReport dryRunUnlockStuckTasks();
}
