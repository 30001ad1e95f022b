package org.jpdfederation.client.internal.calls;

import java.time.Duration;
import java.util.Collection;
import java.util.stream.Stream;
import org.jpdfederation.client.Followed;
import org.jpdfederation.client.internal.http.Exchange;
import org.jpdfederation.client.lifecycle.BundleArtifactV2;
import org.jpdfederation.client.lifecycle.BundleDetails;
import org.jpdfederation.client.lifecycle.BundleGroup;
import org.jpdfederation.client.lifecycle.BundleRequest;
import org.jpdfederation.client.lifecycle.BundleScope;
import org.jpdfederation.client.lifecycle.BundleSource;
import org.jpdfederation.client.lifecycle.BundleVersion;
import org.jpdfederation.client.lifecycle.CreatedBundle;
import org.jpdfederation.client.lifecycle.ListQuery;
import org.jpdfederation.client.lifecycle.ReleaseBundlesV2Api;
import org.jpdfederation.client.lifecycle.StatusReport;
import org.jpdfederation.client.lifecycle.Wait;

/** {@link ReleaseBundleV2Operations}, waiting. */
record ReleaseBundleV2Calls(Exchange exchange, BundleScope scope) implements ReleaseBundlesV2Api {

    @Override
    public ReleaseBundlesV2Api in(BundleScope scope) {
        return new ReleaseBundleV2Calls(exchange, scope);
    }

    @Override
    public CreatedBundle create(BundleRequest request, Wait wait) {
        return exchange.run(ReleaseBundleV2Operations.create(scope, request, wait));
    }

    @Override
    public StatusReport status(String name, String version) {
        return exchange.run(ReleaseBundleV2Operations.status(scope, name, version));
    }

    @Override
    public Followed<StatusReport> follow(String name, String version, Duration every, Duration atMost) {
        return exchange.run(ReleaseBundleV2Operations.follow(scope, name, version, every, atMost));
    }

    @Override
    public boolean exists(String name, String version) {
        return exchange.run(ReleaseBundleV2Operations.exists(scope, name, version));
    }

    @Override
    public BundleDetails get(String name, String version) {
        return exchange.run(ReleaseBundleV2Operations.get(scope, name, version));
    }

    @Override
    public Stream<BundleArtifactV2> artifacts(String name, String version) {
        return exchange.stream(ReleaseBundleV2Operations.artifacts(scope, name, version));
    }

    @Override
    public Stream<BundleVersion> versions(String name) {
        return exchange.stream(ReleaseBundleV2Operations.versions(scope, name, ListQuery.all()));
    }

    @Override
    public Stream<BundleVersion> versions(String name, ListQuery query) {
        return exchange.stream(ReleaseBundleV2Operations.versions(scope, name, query));
    }

    @Override
    public Stream<BundleGroup> list() {
        return exchange.stream(ReleaseBundleV2Operations.list(scope, ListQuery.all()));
    }

    @Override
    public Stream<BundleGroup> list(ListQuery query) {
        return exchange.stream(ReleaseBundleV2Operations.list(scope, query));
    }

    @Override
    public void delete(String name, String version, Wait wait) {
        exchange.run(ReleaseBundleV2Operations.delete(scope, name, version, wait));
    }

    @Override
    public void addSources(String name, String version, Collection<BundleSource> sources) {
        exchange.run(ReleaseBundleV2Operations.addSources(scope, name, version, sources));
    }

    @Override
    public void finalizeDraft(String name, String version, Wait wait) {
        exchange.run(ReleaseBundleV2Operations.finalizeDraft(scope, name, version, wait));
    }

    @Override
    public void finalizeDraft(String name, String version, String signingKey, Wait wait) {
        exchange.run(ReleaseBundleV2Operations.finalizeDraft(scope, name, version, signingKey, wait));
    }
}
