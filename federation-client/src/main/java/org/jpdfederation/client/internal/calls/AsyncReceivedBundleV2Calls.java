package org.jpdfederation.client.internal.calls;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import org.jpdfederation.client.Followed;
import org.jpdfederation.client.internal.http.Exchange;
import org.jpdfederation.client.lifecycle.AsyncReceivedBundlesV2Api;
import org.jpdfederation.client.lifecycle.HoldingBundle;
import org.jpdfederation.client.lifecycle.ListQuery;
import org.jpdfederation.client.lifecycle.ReceivedArtifact;
import org.jpdfederation.client.lifecycle.ReceivedBundleGroup;
import org.jpdfederation.client.lifecycle.StatusReport;
import org.jpdfederation.core.internal.Require;

/** {@link ReceivedBundleV2Operations}, not waiting. */
record AsyncReceivedBundleV2Calls(Exchange exchange, Optional<String> project) implements AsyncReceivedBundlesV2Api {

    @Override
    public AsyncReceivedBundlesV2Api ofProject(String sourceProjectKey) {
        return new AsyncReceivedBundleV2Calls(
                exchange, Optional.of(Require.nonBlank("sourceProjectKey", sourceProjectKey)));
    }

    @Override
    public Flow.Publisher<ReceivedBundleGroup> list() {
        return exchange.publish(ReceivedBundleV2Operations.list(ListQuery.all()));
    }

    @Override
    public Flow.Publisher<ReceivedBundleGroup> list(ListQuery query) {
        return exchange.publish(ReceivedBundleV2Operations.list(query));
    }

    @Override
    public CompletableFuture<StatusReport> status(String name, String version) {
        return exchange.start(ReceivedBundleV2Operations.status(project, name, version));
    }

    @Override
    public CompletableFuture<Optional<StatusReport>> findStatus(String name, String version) {
        return exchange.start(ReceivedBundleV2Operations.findStatus(project, name, version));
    }

    @Override
    public CompletableFuture<Followed<Optional<StatusReport>>> follow(
            String name, String version, Duration every, Duration atMost) {
        return exchange.start(ReceivedBundleV2Operations.follow(project, name, version, every, atMost));
    }

    @Override
    public Flow.Publisher<ReceivedArtifact> artifacts(String name, String version) {
        return exchange.publish(ReceivedBundleV2Operations.artifacts(project, name, version, ListQuery.all()));
    }

    @Override
    public Flow.Publisher<ReceivedArtifact> artifacts(String name, String version, ListQuery query) {
        return exchange.publish(ReceivedBundleV2Operations.artifacts(project, name, version, query));
    }

    @Override
    public Flow.Publisher<HoldingBundle> searchByPath(String path) {
        return exchange.publish(ReceivedBundleV2Operations.searchByPath(project, path));
    }

    @Override
    public Flow.Publisher<HoldingBundle> searchBySha256(String sha256) {
        return exchange.publish(ReceivedBundleV2Operations.searchBySha256(project, sha256));
    }
}
