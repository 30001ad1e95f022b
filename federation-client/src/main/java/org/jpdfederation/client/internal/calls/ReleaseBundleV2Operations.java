package org.jpdfederation.client.internal.calls;

import static org.jpdfederation.client.internal.calls.LifecycleParts.LARGEST_PAGE;
import static org.jpdfederation.client.internal.calls.LifecycleParts.listing;
import static org.jpdfederation.client.internal.calls.LifecycleParts.scoped;
import static org.jpdfederation.client.internal.calls.LifecycleParts.signing;
import static org.jpdfederation.client.internal.calls.LifecycleParts.waiting;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jpdfederation.client.Followed;
import org.jpdfederation.client.internal.http.Answer;
import org.jpdfederation.client.internal.http.Call;
import org.jpdfederation.client.internal.http.Listing;
import org.jpdfederation.client.internal.http.Operation;
import org.jpdfederation.client.internal.http.Safety;
import org.jpdfederation.client.internal.wire.BundleDocument;
import org.jpdfederation.client.internal.wire.BundleRequestDocument;
import org.jpdfederation.client.lifecycle.BundleArtifactV2;
import org.jpdfederation.client.lifecycle.BundleDetails;
import org.jpdfederation.client.lifecycle.BundleGroup;
import org.jpdfederation.client.lifecycle.BundleRequest;
import org.jpdfederation.client.lifecycle.BundleScope;
import org.jpdfederation.client.lifecycle.BundleSource;
import org.jpdfederation.client.lifecycle.BundleVersion;
import org.jpdfederation.client.lifecycle.CreatedBundle;
import org.jpdfederation.client.lifecycle.ListQuery;
import org.jpdfederation.client.lifecycle.StatusReport;
import org.jpdfederation.client.lifecycle.Wait;

/** The operations of Release Bundles v2 (3.1, 3.2). */
final class ReleaseBundleV2Operations {

    private static final String BUNDLES = LifecycleParts.LIFECYCLE + "/release_bundle";
    private static final String VERSIONS = BUNDLES + "/records/{name}";
    static final String RECORD = VERSIONS + "/{version}";
    static final String STATUS = BUNDLES + "/statuses/{name}/{version}";
    private static final String FILTER = "filter_by";
    private static final String LIST = "release_bundles";

    private ReleaseBundleV2Operations() {}

    static Operation<CreatedBundle> create(BundleScope scope, BundleRequest request, Wait wait) {
        Call call = waiting(Call.create("create release bundle v2", BUNDLES), wait)
                .query("fail_fast", request.collectsErrors() ? Optional.of("false") : Optional.empty())
                .json(BundleRequestDocument.create(request));
        return Operation.send(scoped(signing(call, request.signingKey()), scope))
                .document(BundleDocument::created)
                .looking(BundleLook.of(scope, request));
    }

    static Operation<StatusReport> status(BundleScope scope, String name, String version) {
        return Operation.send(scoped(Call.get("get status of release bundle v2", STATUS, name, version), scope))
                .document(BundleDocument::report);
    }

    static Operation<Followed<StatusReport>> follow(
            BundleScope scope, String name, String version, Duration every, Duration atMost) {
        return Following.follow(
                status(scope, name, version), report -> report.status().ended(), every, atMost);
    }

    static Operation<Boolean> exists(BundleScope scope, String name, String version) {
        Call call = Call.get(
                "look whether release bundle v2 exists", BUNDLES + "/existence/{name}/{version}", name, version);
        return Operation.send(scoped(call, scope)).document(BundleDocument::exists);
    }

    /** One file is asked for, since what is wanted stands beside the files. */
    static Operation<BundleDetails> get(BundleScope scope, String name, String version) {
        Call call = Call.get("get details of release bundle v2", RECORD, name, version)
                .query("offset", "0")
                .query("limit", "1");
        return Operation.send(scoped(call, scope)).document(BundleDocument::details);
    }

    static Listing<BundleArtifactV2> artifacts(BundleScope scope, String name, String version) {
        Call call = Call.get("list artifacts of release bundle v2", RECORD, name, version);
        return Listing.offsets(LARGEST_PAGE, scoped(call, scope), "artifacts", BundleDocument::artifact);
    }

    static Listing<BundleVersion> versions(BundleScope scope, String name, ListQuery query) {
        Call call = listing(Call.get("list versions of release bundle v2", VERSIONS, name), query, FILTER);
        return Listing.offsets(LARGEST_PAGE, scoped(call, scope), LIST, BundleDocument::version);
    }

    static Listing<BundleGroup> list(BundleScope scope, ListQuery query) {
        Call call = listing(Call.get("list release bundles v2", BUNDLES + "/groups"), query, FILTER);
        return Listing.offsets(LARGEST_PAGE, scoped(call, scope), LIST, BundleDocument::group);
    }

    static Operation<Answer> delete(BundleScope scope, String name, String version, Wait wait) {
        Call call = waiting(Call.delete("delete release bundle v2", RECORD, name, version), wait);
        return Operation.send(scoped(call, scope)).accepted();
    }

    /** Sent once: no page tells what becomes of sources that are added twice. */
    static Operation<Answer> addSources(
            BundleScope scope, String name, String version, Collection<BundleSource> sources) {
        if (sources.isEmpty()) {
            throw new IllegalArgumentException("sources must not be empty: name what to add");
        }
        Call call = Call.of("add sources to release bundle v2", Safety.ONCE, "PATCH", BUNDLES)
                .json(BundleRequestDocument.addSources(name, version, List.copyOf(sources)));
        return Operation.send(scoped(call, scope)).accepted();
    }

    static Operation<Answer> finalizeDraft(BundleScope scope, String name, String version, Wait wait) {
        return finalizeDraft(scope, name, version, Optional.empty(), wait);
    }

    static Operation<Answer> finalizeDraft(
            BundleScope scope, String name, String version, String signingKey, Wait wait) {
        return finalizeDraft(scope, name, version, Optional.of(signingKey), wait);
    }

    private static Operation<Answer> finalizeDraft(
            BundleScope scope, String name, String version, Optional<String> signingKey, Wait wait) {
        Call call = Call.once("finalize release bundle v2", BUNDLES + "/{name}/{version}/finalize", name, version);
        return Operation.send(scoped(signing(waiting(call, wait), signingKey), scope))
                .accepted();
    }
}
