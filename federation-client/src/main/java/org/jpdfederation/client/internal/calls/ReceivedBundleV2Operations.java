package org.jpdfederation.client.internal.calls;

import static org.jpdfederation.client.internal.calls.LifecycleParts.listing;

import java.time.Duration;
import java.util.Optional;
import org.jpdfederation.client.Followed;
import org.jpdfederation.client.internal.http.Call;
import org.jpdfederation.client.internal.http.Listing;
import org.jpdfederation.client.internal.http.Operation;
import org.jpdfederation.client.internal.wire.BundleDocument;
import org.jpdfederation.client.internal.wire.ReceivedBundleV2Document;
import org.jpdfederation.client.lifecycle.HoldingBundle;
import org.jpdfederation.client.lifecycle.ListQuery;
import org.jpdfederation.client.lifecycle.ReceivedArtifact;
import org.jpdfederation.client.lifecycle.ReceivedBundleGroup;
import org.jpdfederation.client.lifecycle.StatusReport;
import org.jpdfederation.core.internal.Require;

/** The operations of received Release Bundles v2 (6.3, and 6.2 of Artifactory). */
final class ReceivedBundleV2Operations {

    private static final String BUNDLES = LifecycleParts.LIFECYCLE + "/release_bundle";
    private static final String RECEIVED = BUNDLES + "/received";
    private static final String VERSION = RECEIVED + "/{name}/{version}";
    private static final String PATTERN = "pattern";

    /** As the pages ask for; a server with a lower bound of its own would seem to end early (6.2). */
    private static final int PAGE = 100;

    private ReceivedBundleV2Operations() {}

    static Listing<ReceivedBundleGroup> list(ListQuery query) {
        Call call = listing(Call.get("list received release bundles v2", RECEIVED), query, PATTERN);
        return Listing.offsets(PAGE, call, "release_bundles", ReceivedBundleV2Document::bundle);
    }

    static Operation<StatusReport> status(Optional<String> project, String name, String version) {
        return Operation.send(reading("get status of received release bundle v2", project, name, version))
                .document(BundleDocument::report);
    }

    static Operation<Optional<StatusReport>> findStatus(Optional<String> project, String name, String version) {
        return Operation.send(reading("find received release bundle v2", project, name, version))
                .found(BundleDocument::report);
    }

    private static Call reading(String operation, Optional<String> project, String name, String version) {
        return Call.get(operation, VERSION + "/status", name, version).query("source_project_key", project);
    }

    /** A bundle that has not arrived yet is waited for, too. */
    static Operation<Followed<Optional<StatusReport>>> follow(
            Optional<String> project, String name, String version, Duration every, Duration atMost) {
        return Following.follow(
                findStatus(project, name, version),
                found -> found.isPresent() && found.get().status().ended(),
                every,
                atMost);
    }

    static Listing<ReceivedArtifact> artifacts(Optional<String> project, String name, String version, ListQuery query) {
        Call call = Call.get("list artifacts of received release bundle v2", VERSION + "/artifacts", name, version)
                .query("source_project_key", project);
        return Listing.offsets(PAGE, listing(call, query, PATTERN), "artifacts", ReceivedBundleV2Document::artifact);
    }

    static Listing<HoldingBundle> searchByPath(Optional<String> project, String path) {
        return search(project, "artifact_path", path);
    }

    static Listing<HoldingBundle> searchBySha256(Optional<String> project, String sha256) {
        return search(project, "sha256", sha256);
    }

    private static Listing<HoldingBundle> search(Optional<String> project, String by, String what) {
        Call call = Call.get("search received release bundles v2 by artifact", BUNDLES + "/search-by-artifact")
                .query(by, Require.nonBlank(by, what))
                .query("origin", "target")
                .query("project", project);
        return Listing.offsets(PAGE, call, "release_bundles", ReceivedBundleV2Document::holding);
    }
}
