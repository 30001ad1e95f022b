package org.jpdfederation.client.internal.calls;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jpdfederation.client.internal.http.Exchange;
import org.jpdfederation.client.missioncontrol.BucketReport;
import org.jpdfederation.client.missioncontrol.BucketSummary;
import org.jpdfederation.client.missioncontrol.KeyLines;
import org.jpdfederation.client.missioncontrol.LicenseBucket;
import org.jpdfederation.client.missioncontrol.LicenseBucketsApi;
import org.jpdfederation.client.missioncontrol.ReleaseResult;
import org.jpdfederation.core.entity.Secret;

/** {@link LicenseBucketOperations}, waiting. */
record LicenseBucketCalls(Exchange exchange) implements LicenseBucketsApi {

    @Override
    public Stream<BucketSummary> list() {
        return exchange.stream(LicenseBucketOperations.list());
    }

    @Override
    public LicenseBucket create(String name, URI url, Secret key) {
        return exchange.run(LicenseBucketOperations.create(name, url, key));
    }

    @Override
    public LicenseBucket upload(String name, Path file, Secret key) {
        return exchange.run(LicenseBucketOperations.upload(name, file, key));
    }

    @Override
    public LicenseBucket upload(String name, byte[] file, Secret key) {
        return exchange.run(LicenseBucketOperations.upload(name, file, key));
    }

    @Override
    public BucketReport report(String bucket) {
        return exchange.run(LicenseBucketOperations.report(bucket));
    }

    @Override
    public String attach(String bucket, String jpdId, int licenseCount) {
        return exchange.run(LicenseBucketOperations.attach(bucket, jpdId, licenseCount));
    }

    @Override
    public List<Secret> acquire(String bucket, String label, int licenseCount, KeyLines lines) {
        return exchange.run(LicenseBucketOperations.acquire(bucket, label, licenseCount, lines));
    }

    @Override
    public ReleaseResult release(String bucket, String jpdIdOrLabel) {
        return exchange.run(LicenseBucketOperations.release(bucket, jpdIdOrLabel));
    }

    @Override
    public void delete(String bucket) {
        exchange.run(LicenseBucketOperations.delete(bucket));
    }
}
