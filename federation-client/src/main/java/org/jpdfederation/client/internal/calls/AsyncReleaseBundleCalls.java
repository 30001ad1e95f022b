package org.jpdfederation.client.internal.calls;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import org.jpdfederation.client.Followed;
import org.jpdfederation.client.distribution.AsyncReleaseBundlesApi;
import org.jpdfederation.client.distribution.ReleaseBundle;
import org.jpdfederation.client.distribution.ReleaseBundleContent;
import org.jpdfederation.client.distribution.SavedReleaseBundle;
import org.jpdfederation.client.distribution.SignedForm;
import org.jpdfederation.client.distribution.SignedReleaseBundle;
import org.jpdfederation.client.distribution.Signing;
import org.jpdfederation.client.distribution.Tracker;
import org.jpdfederation.client.internal.http.Exchange;
import org.jspecify.annotations.Nullable;

/** {@link ReleaseBundleOperations}, not waiting. */
record AsyncReleaseBundleCalls(Exchange exchange) implements AsyncReleaseBundlesApi {

    @Override
    public CompletableFuture<SavedReleaseBundle> create(String name, String version, ReleaseBundleContent content) {
        return exchange.start(ReleaseBundleOperations.create(name, version, content));
    }

    @Override
    public CompletableFuture<@Nullable Void> dryRunCreate(String name, String version, ReleaseBundleContent content) {
        return exchange.startAction(ReleaseBundleOperations.dryRunCreate(name, version, content));
    }

    @Override
    public CompletableFuture<SavedReleaseBundle> update(String name, String version, ReleaseBundleContent content) {
        return exchange.start(ReleaseBundleOperations.update(name, version, content));
    }

    @Override
    public CompletableFuture<@Nullable Void> dryRunUpdate(String name, String version, ReleaseBundleContent content) {
        return exchange.startAction(ReleaseBundleOperations.dryRunUpdate(name, version, content));
    }

    @Override
    public CompletableFuture<Optional<String>> sign(String name, String version, Signing signing) {
        return exchange.start(ReleaseBundleOperations.sign(name, version, signing));
    }

    @Override
    public CompletableFuture<ReleaseBundle> get(String name, String version) {
        return exchange.start(ReleaseBundleOperations.get(name, version));
    }

    @Override
    public CompletableFuture<Optional<ReleaseBundle>> find(String name, String version) {
        return exchange.start(ReleaseBundleOperations.find(name, version));
    }

    @Override
    public CompletableFuture<ReleaseBundle> latest(String name) {
        return exchange.start(ReleaseBundleOperations.latest(name));
    }

    @Override
    public CompletableFuture<SignedReleaseBundle> signed(String name, String version, SignedForm form) {
        return exchange.start(ReleaseBundleOperations.signed(name, version, form));
    }

    @Override
    public Flow.Publisher<ReleaseBundle> list() {
        return exchange.publish(ReleaseBundleOperations.list());
    }

    @Override
    public Flow.Publisher<ReleaseBundle> versions(String name) {
        return exchange.publish(ReleaseBundleOperations.versions(name));
    }

    @Override
    public CompletableFuture<@Nullable Void> delete(String name, String version) {
        return exchange.startAction(ReleaseBundleOperations.delete(name, version));
    }

    @Override
    public CompletableFuture<Followed<Optional<List<Tracker>>>> followDeletion(
            String name, String version, Duration every, Duration atMost) {
        return exchange.start(ReleaseBundleOperations.followDeletion(name, version, every, atMost));
    }
}
