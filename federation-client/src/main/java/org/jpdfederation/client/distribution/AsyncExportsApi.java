package org.jpdfederation.client.distribution;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jpdfederation.client.Followed;
import org.jspecify.annotations.Nullable;

/** {@link ExportsApi} without waiting. Implemented by this library only. Safe for use by many threads. */
public interface AsyncExportsApi {

    /**
     * See {@link ExportsApi#start}.
     *
     * @param name the name of the bundle
     * @param version its version
     * @return done when the platform has answered
     */
    CompletableFuture<@Nullable Void> start(String name, String version);

    /**
     * See {@link ExportsApi#status}.
     *
     * @param name the name of the bundle
     * @param version its version
     * @return how far it is, and where it can be fetched when it is complete
     */
    CompletableFuture<ExportStatus> status(String name, String version);

    /**
     * See {@link ExportsApi#delete}.
     *
     * @param name the name of the bundle
     * @param version its version
     * @return done when the platform has answered
     */
    CompletableFuture<@Nullable Void> delete(String name, String version);

    /**
     * See {@link ExportsApi#follow}.
     *
     * @param name the name of the bundle
     * @param version its version
     * @param every how long each pause is; more than zero
     * @param atMost how long the pauses are together at most; the time of the calls comes on top
     * @return what was seen last
     */
    CompletableFuture<Followed<ExportStatus>> follow(String name, String version, Duration every, Duration atMost);
}
