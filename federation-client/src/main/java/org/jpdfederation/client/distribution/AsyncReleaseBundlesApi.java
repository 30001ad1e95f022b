package org.jpdfederation.client.distribution;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import org.jpdfederation.client.Followed;
import org.jspecify.annotations.Nullable;

/** {@link ReleaseBundlesApi} without waiting. Implemented by this library only. Safe for use by many threads. */
public interface AsyncReleaseBundlesApi {

    /**
     * See {@link ReleaseBundlesApi#create}.
     *
     * @param name the name of the bundle
     * @param version its version
     * @param content what it holds
     * @return the version as the platform has it
     */
    CompletableFuture<SavedReleaseBundle> create(String name, String version, ReleaseBundleContent content);

    /**
     * See {@link ReleaseBundlesApi#dryRunCreate}.
     *
     * @param name the name of the bundle
     * @param version its version
     * @param content what it would hold
     * @return done when the platform has answered
     */
    CompletableFuture<@Nullable Void> dryRunCreate(String name, String version, ReleaseBundleContent content);

    /**
     * See {@link ReleaseBundlesApi#update}.
     *
     * @param name the name of the bundle
     * @param version its version
     * @param content what it holds from now on
     * @return the version as the platform has it
     */
    CompletableFuture<SavedReleaseBundle> update(String name, String version, ReleaseBundleContent content);

    /**
     * See {@link ReleaseBundlesApi#dryRunUpdate}.
     *
     * @param name the name of the bundle
     * @param version its version
     * @param content what it would hold
     * @return done when the platform has answered
     */
    CompletableFuture<@Nullable Void> dryRunUpdate(String name, String version, ReleaseBundleContent content);

    /**
     * See {@link ReleaseBundlesApi#sign}.
     *
     * @param name the name of the bundle
     * @param version its version
     * @param signing with which key
     * @return the checksum that the platform tells, SHA-256, which is taken to be that of the signed descriptor
     */
    CompletableFuture<Optional<String>> sign(String name, String version, Signing signing);

    /**
     * See {@link ReleaseBundlesApi#get}.
     *
     * @param name the name of the bundle
     * @param version its version
     * @return the version with its artifacts
     */
    CompletableFuture<ReleaseBundle> get(String name, String version);

    /**
     * See {@link ReleaseBundlesApi#find}.
     *
     * @param name the name of the bundle
     * @param version its version
     * @return the version with its artifacts, or empty if there is none
     */
    CompletableFuture<Optional<ReleaseBundle>> find(String name, String version);

    /**
     * See {@link ReleaseBundlesApi#latest}.
     *
     * @param name the name of the bundle
     * @return the version with its artifacts
     */
    CompletableFuture<ReleaseBundle> latest(String name);

    /**
     * See {@link ReleaseBundlesApi#signed}.
     *
     * @param name the name of the bundle
     * @param version its version
     * @param form under which name it is asked for
     * @return header, payload and signature
     */
    CompletableFuture<SignedReleaseBundle> signed(String name, String version, SignedForm form);

    /**
     * See {@link ReleaseBundlesApi#list}.
     *
     * @return the versions in the order of the answer
     */
    Flow.Publisher<ReleaseBundle> list();

    /**
     * See {@link ReleaseBundlesApi#versions}.
     *
     * @param name the name of the bundle
     * @return the versions in the order of the answer
     */
    Flow.Publisher<ReleaseBundle> versions(String name);

    /**
     * See {@link ReleaseBundlesApi#delete}.
     *
     * @param name the name of the bundle
     * @param version its version
     * @return done when the platform has answered
     */
    CompletableFuture<@Nullable Void> delete(String name, String version);

    /**
     * See {@link ReleaseBundlesApi#followDeletion}.
     *
     * @param name the name of the bundle
     * @param version its version
     * @param every how long each pause is; more than zero
     * @param atMost how long the pauses are together at most; the time of the calls comes on top
     * @return empty when the version is gone; its distributions when it is there to the end of the time
     */
    CompletableFuture<Followed<Optional<List<Tracker>>>> followDeletion(
            String name, String version, Duration every, Duration atMost);
}
