package org.jpdfederation.client.internal.calls;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.jpdfederation.client.Followed;
import org.jpdfederation.client.internal.http.Exchange;
import org.jpdfederation.client.lifecycle.HoldingBundle;
import org.jpdfederation.client.lifecycle.ListQuery;
import org.jpdfederation.client.lifecycle.ReceivedArtifact;
import org.jpdfederation.client.lifecycle.ReceivedBundleGroup;
import org.jpdfederation.client.lifecycle.ReceivedBundlesV2Api;
import org.jpdfederation.client.lifecycle.StatusReport;
import org.jpdfederation.core.internal.Require;

/** {@link ReceivedBundleV2Operations}, waiting. */
record ReceivedBundleV2Calls(Exchange exchange, Optional<String> project) implements ReceivedBundlesV2Api {

    @Override
    public ReceivedBundlesV2Api ofProject(String sourceProjectKey) {
        return new ReceivedBundleV2Calls(exchange, Optional.of(Require.nonBlank("sourceProjectKey", sourceProjectKey)));
    }

    @Override
    public Stream<ReceivedBundleGroup> list() {
        return exchange.stream(ReceivedBundleV2Operations.list(ListQuery.all()));
    }

    @Override
    public Stream<ReceivedBundleGroup> list(ListQuery query) {
        return exchange.stream(ReceivedBundleV2Operations.list(query));
    }

    @Override
    public StatusReport status(String name, String version) {
        return exchange.run(ReceivedBundleV2Operations.status(project, name, version));
    }

    @Override
    public Optional<StatusReport> findStatus(String name, String version) {
        return exchange.run(ReceivedBundleV2Operations.findStatus(project, name, version));
    }

    @Override
    public Followed<Optional<StatusReport>> follow(String name, String version, Duration every, Duration atMost) {
        return exchange.run(ReceivedBundleV2Operations.follow(project, name, version, every, atMost));
    }

    @Override
    public Stream<ReceivedArtifact> artifacts(String name, String version) {
        return exchange.stream(ReceivedBundleV2Operations.artifacts(project, name, version, ListQuery.all()));
    }

    @Override
    public Stream<ReceivedArtifact> artifacts(String name, String version, ListQuery query) {
        return exchange.stream(ReceivedBundleV2Operations.artifacts(project, name, version, query));
    }

    @Override
    public Stream<HoldingBundle> searchByPath(String path) {
        return exchange.stream(ReceivedBundleV2Operations.searchByPath(project, path));
    }

    @Override
    public Stream<HoldingBundle> searchBySha256(String sha256) {
        return exchange.stream(ReceivedBundleV2Operations.searchBySha256(project, sha256));
    }
}
