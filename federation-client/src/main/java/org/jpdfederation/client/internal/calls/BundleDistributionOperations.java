package org.jpdfederation.client.internal.calls;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jpdfederation.client.Followed;
import org.jpdfederation.client.distribution.DistributionRequest;
import org.jpdfederation.client.distribution.DynamicDistribution;
import org.jpdfederation.client.distribution.OnSuccess;
import org.jpdfederation.client.distribution.SiteFiles;
import org.jpdfederation.client.distribution.StartedDistribution;
import org.jpdfederation.client.distribution.Tracker;
import org.jpdfederation.client.internal.http.Call;
import org.jpdfederation.client.internal.http.Listing;
import org.jpdfederation.client.internal.http.Operation;
import org.jpdfederation.client.internal.http.Safety;
import org.jpdfederation.client.internal.wire.DistributionDocument;
import org.jpdfederation.client.internal.wire.ReleaseBundleDocument;
import org.jpdfederation.client.internal.wire.TrackerDocument;
import org.jpdfederation.core.distribution.DistributionRule;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The operations of distributions and remote deletions v1 (1.7, 2.1 to 2.3). {@code dry_run} is always said. */
final class BundleDistributionOperations {

    private static final String DISTRIBUTE = "/distribution/api/v1/distribution/{name}/{version}";
    private static final String DELETE = DISTRIBUTE + "/delete";
    private static final String ALL = "/distribution/api/v1/release_bundle/distribution";
    private static final String OF_BUNDLE = "/distribution/api/v1/release_bundle/{name}/distribution";
    private static final String OF_VERSION = "/distribution/api/v1/release_bundle/{name}/{version}/distribution";
    private static final String TRACKER = OF_VERSION + "/{tracker_id}";

    private BundleDistributionOperations() {}

    static Operation<StartedDistribution> distribute(String name, String version, DistributionRequest request) {
        return distribute(Call.tracked("distribute release bundle", DISTRIBUTE, name, version), request, false);
    }

    static Operation<StartedDistribution> dryRunDistribute(String name, String version, DistributionRequest request) {
        return distribute(dryRun("distribute release bundle", DISTRIBUTE, name, version), request, true);
    }

    private static Operation<StartedDistribution> distribute(Call call, DistributionRequest request, boolean dryRun) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("dry_run", dryRun);
        DistributionDocument.rules(body, request.rules());
        body.put("auto_create_missing_repositories", request.autoCreateMissingRepositories());
        return Operation.send(call.json(body)).document(DistributionDocument::started);
    }

    static Operation<StartedDistribution> distributeDynamic(DynamicDistribution request) {
        BundleNames.require(request.queries());
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        request.storingRepository().ifPresent(key -> body.put("storing_repository", key));
        ReleaseBundleDocument.spec(body, request.queries());
        DistributionDocument.rules(body, request.rules());
        return Operation.send(
                        Call.tracked("distribute dynamic release bundle", "/distribution/api/v1/dynamic/distribute")
                                .json(body))
                .document(DistributionDocument::started);
    }

    static Operation<StartedDistribution> deleteRemote(
            String name, String version, Collection<DistributionRule> rules, OnSuccess onSuccess) {
        Call call = Call.tracked("delete release bundle from edges", DELETE, name, version);
        return deleteRemote(call, rules, onSuccess, false);
    }

    static Operation<StartedDistribution> dryRunDeleteRemote(
            String name, String version, Collection<DistributionRule> rules, OnSuccess onSuccess) {
        return deleteRemote(dryRun("delete release bundle from edges", DELETE, name, version), rules, onSuccess, true);
    }

    private static Operation<StartedDistribution> deleteRemote(
            Call call, Collection<DistributionRule> rules, OnSuccess onSuccess, boolean dryRun) {
        if (rules.isEmpty()) {
            throw new IllegalArgumentException(
                    "a deletion from edges needs a rule; DistributionRule.all() chooses all edges");
        }
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("dry_run", dryRun);
        DistributionDocument.rules(body, rules);
        body.put("on_success", onSuccess.name().toLowerCase(Locale.ROOT));
        return Operation.send(call.json(body)).document(DistributionDocument::started);
    }

    /** It changes nothing, so that it may be repeated. */
    private static Call dryRun(String operation, String template, String... names) {
        return Call.of("dry run of " + operation, Safety.READ, "POST", template, names);
    }

    static Listing<Tracker> list() {
        return Listing.bareOrOne(Trackers.withoutFiles(Call.get("list distributions", ALL)), TrackerDocument::read);
    }

    static Listing<Tracker> list(String name) {
        return Listing.bareOrOne(
                Trackers.withoutFiles(Call.get("list distributions of release bundle", OF_BUNDLE, name)),
                TrackerDocument::read);
    }

    static Operation<List<Tracker>> list(String name, String version) {
        return Operation.send(
                        Trackers.withoutFiles(Call.get("get distributions of version", OF_VERSION, name, version)))
                .answer(answer -> Operation.done(answer.elementsOrOne(TrackerDocument::read)));
    }

    static Operation<Tracker> get(String name, String version, long trackerId) {
        return Trackers.tracker(tracking(name, version, trackerId));
    }

    static Listing<SiteFiles> sites(String name, String version, long trackerId) {
        return Trackers.sites(Call.get("list sites of distribution", TRACKER, name, version, Long.toString(trackerId)));
    }

    private static Call tracking(String name, String version, long trackerId) {
        return Call.get("get distribution", TRACKER, name, version, Long.toString(trackerId));
    }

    static Operation<Followed<Tracker>> follow(
            String name, String version, long trackerId, Duration every, Duration atMost) {
        return Trackers.follow(get(name, version, trackerId), every, atMost);
    }

    static Operation<Followed<Optional<Tracker>>> followDeletion(
            String name, String version, long trackerId, Duration every, Duration atMost) {
        return Following.follow(
                findTracker(name, version, trackerId),
                seen -> seen.map(tracker -> tracker.status().ended()).orElse(true),
                every,
                atMost);
    }

    /** The tracker, or empty when the whole version is gone: that only the tracker is not known is an error. */
    private static Operation<Optional<Tracker>> findTracker(String name, String version, long trackerId) {
        return Operation.send(Trackers.withoutFiles(tracking(name, version, trackerId)))
                .answer(answer -> {
                    if (answer.status() != 404) {
                        return Operation.done(Optional.of(Trackers.one(answer)));
                    }
                    return find(name, version).map(there -> {
                        if (there.isPresent()) {
                            throw answer.refused();
                        }
                        return Optional.empty();
                    });
                });
    }

    /** The distributions of a version, or empty when it is gone: there is an empty list while it is there (2.2). */
    static Operation<Optional<List<Tracker>>> find(String name, String version) {
        return Operation.send(
                        Trackers.withoutFiles(Call.get("look for distributions of version", OF_VERSION, name, version)))
                .answer(answer -> Operation.done(
                        answer.status() == 404
                                ? Optional.empty()
                                : Optional.of(answer.elementsOrOne(TrackerDocument::read))));
    }
}
