package org.jpdfederation.client.missioncontrol;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import org.jpdfederation.core.entity.Secret;
import org.jspecify.annotations.Nullable;

/** {@link LicenseBucketsApi} without waiting: each method does what its twin there does. Errors as {@link AsyncMissionControlApi} says. */
public interface AsyncLicenseBucketsApi {

    /**
     * See {@link LicenseBucketsApi#list}.
     *
     * @return the buckets
     */
    Flow.Publisher<BucketSummary> list();

    /**
     * See {@link LicenseBucketsApi#create}.
     *
     * @param name the label
     * @param url the signed link
     * @param key the key that decrypts the file
     * @return the bucket
     */
    CompletableFuture<LicenseBucket> create(String name, URI url, Secret key);

    /**
     * See {@link LicenseBucketsApi#upload(String, Path, Secret)}.
     *
     * @param name the label
     * @param file the encrypted file
     * @param key the key that decrypts the file
     * @return the bucket
     */
    CompletableFuture<LicenseBucket> upload(String name, Path file, Secret key);

    /**
     * See {@link LicenseBucketsApi#upload(String, byte[], Secret)}.
     *
     * @param name the label
     * @param file the encrypted file
     * @param key the key that decrypts the file
     * @return the bucket
     */
    CompletableFuture<LicenseBucket> upload(String name, byte[] file, Secret key);

    /**
     * See {@link LicenseBucketsApi#report}.
     *
     * @param bucket the name of the bucket
     * @return the report
     */
    CompletableFuture<BucketReport> report(String bucket);

    /**
     * See {@link LicenseBucketsApi#attach}.
     *
     * @param bucket the name of the bucket
     * @param jpdId the id in Mission Control
     * @param licenseCount how many
     * @return what the platform says about it
     */
    CompletableFuture<String> attach(String bucket, String jpdId, int licenseCount);

    /**
     * See {@link LicenseBucketsApi#acquire}.
     *
     * @param bucket the name of the bucket
     * @param label under which they are counted
     * @param licenseCount how many
     * @param lines how the keys are written
     * @return the keys
     */
    CompletableFuture<List<Secret>> acquire(String bucket, String label, int licenseCount, KeyLines lines);

    /**
     * See {@link LicenseBucketsApi#release}.
     *
     * @param bucket the name of the bucket
     * @param jpdIdOrLabel the id of the JPD, or the label
     * @return whether they are back
     */
    CompletableFuture<ReleaseResult> release(String bucket, String jpdIdOrLabel);

    /**
     * See {@link LicenseBucketsApi#delete}.
     *
     * @param bucket the name of the bucket
     * @return done when the bucket is deleted
     */
    CompletableFuture<@Nullable Void> delete(String bucket);
}
