package org.jpdfederation.client.distribution;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** {@link ExportsApi} without waiting. Implemented by this library only. Safe for use by many threads. */
public interface AsyncExportsApi {

    /**
     * See {@link ExportsApi#start}.
     *
     * @param name the bundle
     * @param version its version
     * @return done when the platform has answered
     */
    CompletableFuture<@Nullable Void> start(String name, String version);

    /**
     * See {@link ExportsApi#status}.
     *
     * @param name the bundle
     * @param version its version
     * @return how far it is, and where it can be fetched when it is complete
     */
    CompletableFuture<ExportStatus> status(String name, String version);

    /**
     * See {@link ExportsApi#delete}.
     *
     * @param name the bundle
     * @param version its version
     * @return done when the platform has answered
     */
    CompletableFuture<@Nullable Void> delete(String name, String version);

    /**
     * See {@link ExportsApi#follow}.
     *
     * @param name the bundle
     * @param version its version
     * @param every the time between two looks
     * @param atMost the longest time between the first look and the last
     * @return what was seen last
     */
    CompletableFuture<ExportStatus> follow(String name, String version, Duration every, Duration atMost);
}
