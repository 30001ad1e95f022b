package org.jpdfederation.client.internal.calls;

import static org.jpdfederation.client.internal.calls.LifecycleParts.LARGEST_PAGE;
import static org.jpdfederation.client.internal.calls.LifecycleParts.scoped;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jpdfederation.client.internal.http.Call;
import org.jpdfederation.client.internal.http.Look;
import org.jpdfederation.client.internal.http.Operation;
import org.jpdfederation.client.internal.wire.BundleDocument;
import org.jpdfederation.client.lifecycle.BundleArtifactV2;
import org.jpdfederation.client.lifecycle.BundleRequest;
import org.jpdfederation.client.lifecycle.BundleScope;
import org.jpdfederation.client.lifecycle.BundleSource;
import org.jpdfederation.client.lifecycle.BundleStatus;
import org.jpdfederation.client.lifecycle.CreatedBundle;
import org.jpdfederation.client.lifecycle.StatusReport;

/**
 * Looks whether a Release Bundle v2 is there after a try to create it that had no answer. What a query, a build, a
 * package or another bundle has put into it cannot be read back; files that were named one by one can. Only a bundle
 * that is complete and holds these files and no other is taken for the one that was asked for.
 */
final class BundleLook {

    private BundleLook() {}

    static Operation<Look<CreatedBundle>> of(BundleScope scope, BundleRequest request) {
        Call status = Call.get(
                "look for release bundle v2", ReleaseBundleV2Operations.STATUS, request.name(), request.version());
        return Operation.send(scoped(status, scope))
                .found(BundleDocument::report)
                .then(found ->
                        found.isEmpty() ? Operation.done(new Look.Absent<>()) : there(scope, request, found.get()));
    }

    private static Operation<Look<CreatedBundle>> there(BundleScope scope, BundleRequest request, StatusReport report) {
        Optional<Map<String, Optional<String>>> files = files(request);
        if (files.isEmpty() || request.draft() || !report.status().equals(BundleStatus.COMPLETED)) {
            return Operation.done(new Look.Unclear<>());
        }
        Call details = Call.get(
                        "look into release bundle v2",
                        ReleaseBundleV2Operations.RECORD,
                        request.name(),
                        request.version())
                .query("offset", "0")
                .query("limit", Integer.toString(LARGEST_PAGE));
        return Operation.send(scoped(details, scope))
                .document(BundleDocument::content)
                .map(content -> holds(content, files.get())
                        ? new Look.Same<>(new CreatedBundle(
                                request.name(),
                                request.version(),
                                scope.repositoryKey().orElse(""),
                                content.details().created()))
                        : new Look.Unclear<>());
    }

    /** The files that were named, with their checksums where those were; empty when not all were named one by one. */
    private static Optional<Map<String, Optional<String>>> files(BundleRequest request) {
        Map<String, Optional<String>> files = new TreeMap<>();
        for (BundleSource source : request.sources()) {
            if (!(source instanceof BundleSource.Artifacts artifacts)) {
                return Optional.empty();
            }
            artifacts.artifacts().forEach(artifact -> files.put(artifact.path(), artifact.sha256()));
        }
        return files.size() <= LARGEST_PAGE ? Optional.of(files) : Optional.empty();
    }

    private static boolean holds(BundleDocument.Content content, Map<String, Optional<String>> files) {
        List<BundleArtifactV2> artifacts = content.artifacts();
        return artifacts.size() == files.size()
                && content.details().artifactsCount().orElse(artifacts.size()) == files.size()
                && artifacts.stream().allMatch(artifact -> {
                    Optional<String> sum = files.get(artifact.sourceRepositoryKey() + "/" + artifact.path());
                    return sum != null && (sum.isEmpty() || sum.get().equalsIgnoreCase(artifact.checksum()));
                });
    }
}
