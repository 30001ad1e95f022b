package org.jpdfederation.client.internal.calls;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jpdfederation.client.artifactory.ImportStatus;
import org.jpdfederation.client.artifactory.ReceivedBundle;
import org.jpdfederation.client.artifactory.ReceivedBundlesApi;
import org.jpdfederation.client.artifactory.ReceivedVersion;
import org.jpdfederation.client.artifactory.ReceivedVersions;
import org.jpdfederation.client.internal.http.Exchange;

/** {@link ReceivedBundleOperations}, waiting. */
record ReceivedBundleCalls(Exchange exchange) implements ReceivedBundlesApi {

    @Override
    public List<ReceivedVersions> list() {
        return exchange.run(ReceivedBundleOperations.list());
    }

    @Override
    public List<ReceivedVersion> versions(String name) {
        return exchange.run(ReceivedBundleOperations.versions(name));
    }

    @Override
    public ReceivedBundle get(String name, String version) {
        return exchange.run(ReceivedBundleOperations.get(name, version));
    }

    @Override
    public Optional<ReceivedBundle> find(String name, String version) {
        return exchange.run(ReceivedBundleOperations.find(name, version));
    }

    @Override
    public String signed(String name, String version) {
        return exchange.run(ReceivedBundleOperations.signed(name, version));
    }

    @Override
    public void delete(String name, String version) {
        exchange.run(ReceivedBundleOperations.delete(name, version));
    }

    @Override
    public void importArchive(Path archive) {
        exchange.run(ReceivedBundleOperations.importArchive(archive));
    }

    @Override
    public void dryRunImportArchive(Path archive) {
        exchange.run(ReceivedBundleOperations.dryRunImportArchive(archive));
    }

    @Override
    public void importPlaced(String fileName) {
        exchange.run(ReceivedBundleOperations.importPlaced(fileName));
    }

    @Override
    public void dryRunImportPlaced(String fileName) {
        exchange.run(ReceivedBundleOperations.dryRunImportPlaced(fileName));
    }

    @Override
    public ImportStatus importStatus(String name, String version) {
        return exchange.run(ReceivedBundleOperations.importStatus(name, version));
    }
}
