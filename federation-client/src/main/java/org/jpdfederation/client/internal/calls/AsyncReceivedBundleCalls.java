package org.jpdfederation.client.internal.calls;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jpdfederation.client.artifactory.AsyncReceivedBundlesApi;
import org.jpdfederation.client.artifactory.ImportStatus;
import org.jpdfederation.client.artifactory.ReceivedBundle;
import org.jpdfederation.client.artifactory.ReceivedVersion;
import org.jpdfederation.client.artifactory.ReceivedVersions;
import org.jpdfederation.client.internal.http.Exchange;
import org.jspecify.annotations.Nullable;

/** {@link ReceivedBundleOperations}, not waiting. */
record AsyncReceivedBundleCalls(Exchange exchange) implements AsyncReceivedBundlesApi {

    @Override
    public CompletableFuture<List<ReceivedVersions>> list() {
        return exchange.start(ReceivedBundleOperations.list());
    }

    @Override
    public CompletableFuture<List<ReceivedVersion>> versions(String name) {
        return exchange.start(ReceivedBundleOperations.versions(name));
    }

    @Override
    public CompletableFuture<ReceivedBundle> get(String name, String version) {
        return exchange.start(ReceivedBundleOperations.get(name, version));
    }

    @Override
    public CompletableFuture<Optional<ReceivedBundle>> find(String name, String version) {
        return exchange.start(ReceivedBundleOperations.find(name, version));
    }

    @Override
    public CompletableFuture<String> signed(String name, String version) {
        return exchange.start(ReceivedBundleOperations.signed(name, version));
    }

    @Override
    public CompletableFuture<@Nullable Void> delete(String name, String version) {
        return exchange.startAction(ReceivedBundleOperations.delete(name, version));
    }

    @Override
    public CompletableFuture<@Nullable Void> importArchive(Path archive) {
        return exchange.startAction(ReceivedBundleOperations.importArchive(archive));
    }

    @Override
    public CompletableFuture<@Nullable Void> dryRunImportArchive(Path archive) {
        return exchange.startAction(ReceivedBundleOperations.dryRunImportArchive(archive));
    }

    @Override
    public CompletableFuture<@Nullable Void> importPlaced(String fileName) {
        return exchange.startAction(ReceivedBundleOperations.importPlaced(fileName));
    }

    @Override
    public CompletableFuture<@Nullable Void> dryRunImportPlaced(String fileName) {
        return exchange.startAction(ReceivedBundleOperations.dryRunImportPlaced(fileName));
    }

    @Override
    public CompletableFuture<ImportStatus> importStatus(String name, String version) {
        return exchange.start(ReceivedBundleOperations.importStatus(name, version));
    }
}
