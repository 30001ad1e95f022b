package org.jpdfederation.client.internal.calls;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import org.jpdfederation.client.internal.http.Exchange;
import org.jpdfederation.client.missioncontrol.AsyncLicenseBucketsApi;
import org.jpdfederation.client.missioncontrol.BucketReport;
import org.jpdfederation.client.missioncontrol.BucketSummary;
import org.jpdfederation.client.missioncontrol.KeyLines;
import org.jpdfederation.client.missioncontrol.LicenseBucket;
import org.jpdfederation.client.missioncontrol.ReleaseResult;
import org.jpdfederation.core.entity.Secret;
import org.jspecify.annotations.Nullable;

/** {@link LicenseBucketOperations}, not waiting. */
record AsyncLicenseBucketCalls(Exchange exchange) implements AsyncLicenseBucketsApi {

    @Override
    public Flow.Publisher<BucketSummary> list() {
        return exchange.publish(LicenseBucketOperations.list());
    }

    @Override
    public CompletableFuture<LicenseBucket> create(String name, URI url, Secret key) {
        return exchange.start(LicenseBucketOperations.create(name, url, key));
    }

    @Override
    public CompletableFuture<LicenseBucket> upload(String name, Path file, Secret key) {
        return exchange.start(LicenseBucketOperations.upload(name, file, key));
    }

    @Override
    public CompletableFuture<LicenseBucket> upload(String name, byte[] file, Secret key) {
        return exchange.start(LicenseBucketOperations.upload(name, file, key));
    }

    @Override
    public CompletableFuture<BucketReport> report(String bucket) {
        return exchange.start(LicenseBucketOperations.report(bucket));
    }

    @Override
    public CompletableFuture<String> attach(String bucket, String jpdId, int licenseCount) {
        return exchange.start(LicenseBucketOperations.attach(bucket, jpdId, licenseCount));
    }

    @Override
    public CompletableFuture<List<Secret>> acquire(String bucket, String label, int licenseCount, KeyLines lines) {
        return exchange.start(LicenseBucketOperations.acquire(bucket, label, licenseCount, lines));
    }

    @Override
    public CompletableFuture<ReleaseResult> release(String bucket, String jpdIdOrLabel) {
        return exchange.start(LicenseBucketOperations.release(bucket, jpdIdOrLabel));
    }

    @Override
    public CompletableFuture<@Nullable Void> delete(String bucket) {
        return exchange.startAction(LicenseBucketOperations.delete(bucket));
    }
}
