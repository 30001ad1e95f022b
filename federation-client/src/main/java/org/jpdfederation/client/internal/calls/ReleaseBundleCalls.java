package org.jpdfederation.client.internal.calls;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jpdfederation.client.Followed;
import org.jpdfederation.client.distribution.ReleaseBundle;
import org.jpdfederation.client.distribution.ReleaseBundleContent;
import org.jpdfederation.client.distribution.ReleaseBundlesApi;
import org.jpdfederation.client.distribution.SavedReleaseBundle;
import org.jpdfederation.client.distribution.SignedForm;
import org.jpdfederation.client.distribution.SignedReleaseBundle;
import org.jpdfederation.client.distribution.Signing;
import org.jpdfederation.client.distribution.Tracker;
import org.jpdfederation.client.internal.http.Exchange;

/** {@link ReleaseBundleOperations}, waiting. */
record ReleaseBundleCalls(Exchange exchange) implements ReleaseBundlesApi {

    @Override
    public SavedReleaseBundle create(String name, String version, ReleaseBundleContent content) {
        return exchange.run(ReleaseBundleOperations.create(name, version, content));
    }

    @Override
    public void dryRunCreate(String name, String version, ReleaseBundleContent content) {
        exchange.run(ReleaseBundleOperations.dryRunCreate(name, version, content));
    }

    @Override
    public SavedReleaseBundle update(String name, String version, ReleaseBundleContent content) {
        return exchange.run(ReleaseBundleOperations.update(name, version, content));
    }

    @Override
    public void dryRunUpdate(String name, String version, ReleaseBundleContent content) {
        exchange.run(ReleaseBundleOperations.dryRunUpdate(name, version, content));
    }

    @Override
    public Optional<String> sign(String name, String version, Signing signing) {
        return exchange.run(ReleaseBundleOperations.sign(name, version, signing));
    }

    @Override
    public ReleaseBundle get(String name, String version) {
        return exchange.run(ReleaseBundleOperations.get(name, version));
    }

    @Override
    public Optional<ReleaseBundle> find(String name, String version) {
        return exchange.run(ReleaseBundleOperations.find(name, version));
    }

    @Override
    public ReleaseBundle latest(String name) {
        return exchange.run(ReleaseBundleOperations.latest(name));
    }

    @Override
    public SignedReleaseBundle signed(String name, String version, SignedForm form) {
        return exchange.run(ReleaseBundleOperations.signed(name, version, form));
    }

    @Override
    public Stream<ReleaseBundle> list() {
        return exchange.stream(ReleaseBundleOperations.list());
    }

    @Override
    public Stream<ReleaseBundle> versions(String name) {
        return exchange.stream(ReleaseBundleOperations.versions(name));
    }

    @Override
    public void delete(String name, String version) {
        exchange.run(ReleaseBundleOperations.delete(name, version));
    }

    @Override
    public Followed<Optional<List<Tracker>>> followDeletion(
            String name, String version, Duration every, Duration atMost) {
        return exchange.run(ReleaseBundleOperations.followDeletion(name, version, every, atMost));
    }
}
