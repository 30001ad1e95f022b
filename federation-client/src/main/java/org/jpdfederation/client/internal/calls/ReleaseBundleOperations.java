package org.jpdfederation.client.internal.calls;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jpdfederation.client.Followed;
import org.jpdfederation.client.distribution.ReleaseBundle;
import org.jpdfederation.client.distribution.ReleaseBundleContent;
import org.jpdfederation.client.distribution.SavedReleaseBundle;
import org.jpdfederation.client.distribution.SignedForm;
import org.jpdfederation.client.distribution.SignedReleaseBundle;
import org.jpdfederation.client.distribution.Signing;
import org.jpdfederation.client.distribution.Tracker;
import org.jpdfederation.client.internal.http.Answer;
import org.jpdfederation.client.internal.http.Call;
import org.jpdfederation.client.internal.http.Listing;
import org.jpdfederation.client.internal.http.Look;
import org.jpdfederation.client.internal.http.Operation;
import org.jpdfederation.client.internal.http.Safety;
import org.jpdfederation.client.internal.wire.ReleaseBundleDocument;
import org.jpdfederation.core.entity.Secret;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The operations of Release Bundles v1 (1). */
final class ReleaseBundleOperations {

    private static final String BUNDLES = "/distribution/api/v1/release_bundle";
    private static final String BUNDLE = BUNDLES + "/{name}";
    private static final String ONE = BUNDLE + "/{version}";
    private static final String CHECKSUM = "X-Checksum-Sha256";
    private static final String PASSPHRASE = "X-GPG-PASSPHRASE";

    private ReleaseBundleOperations() {}

    static Operation<SavedReleaseBundle> create(String name, String version, ReleaseBundleContent content) {
        Call call = Call.create("create release bundle", BUNDLES);
        return saved(creating(call, name, version, content, false), name, version)
                .looking(looked(name, version, content));
    }

    static Operation<Answer> dryRunCreate(String name, String version, ReleaseBundleContent content) {
        Call call = Call.of("dry run of create release bundle", Safety.READ, "POST", BUNDLES);
        return Operation.send(creating(call, name, version, content, true)).accepted();
    }

    private static Call creating(Call call, String name, String version, ReleaseBundleContent content, boolean dryRun) {
        BundleNames.require(name, version);
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        return writing(call, body.put("name", name).put("version", version), content, dryRun);
    }

    /** A change that signs cannot be made twice: what is signed cannot be changed. */
    static Operation<SavedReleaseBundle> update(String name, String version, ReleaseBundleContent content) {
        Safety safety = content.signImmediately() ? Safety.CREATE : Safety.REPEATABLE;
        Call call = Call.of("update release bundle", safety, "PUT", ONE, name, version);
        Operation<SavedReleaseBundle> update =
                saved(writing(call, JsonNodeFactory.instance.objectNode(), content, false), name, version);
        return content.signImmediately() ? update.looking(lookedSigned(name, version, content)) : update;
    }

    static Operation<Answer> dryRunUpdate(String name, String version, ReleaseBundleContent content) {
        Call call = Call.of("dry run of update release bundle", Safety.READ, "PUT", ONE, name, version);
        return Operation.send(writing(call, JsonNodeFactory.instance.objectNode(), content, true))
                .accepted();
    }

    private static Call writing(Call call, ObjectNode body, ReleaseBundleContent content, boolean dryRun) {
        BundleNames.require(content.queries());
        body.put("dry_run", dryRun);
        ReleaseBundleDocument.write(body, content);
        return withPassphrase(call.json(body), content.passphrase());
    }

    private static Call withPassphrase(Call call, Optional<Secret> passphrase) {
        return passphrase.map(secret -> call.header(PASSPHRASE, secret)).orElse(call);
    }

    private static Operation<SavedReleaseBundle> saved(Call call, String name, String version) {
        return Operation.send(call).answer(answer -> {
            answer.requireAccepted();
            Operation<ReleaseBundle> bundle = answer.empty()
                    ? get(name, version).readingBack()
                    : Operation.done(answer.document(section -> ReleaseBundleDocument.read(section, name, version)));
            return bundle.map(there -> new SavedReleaseBundle(there, answer.header(CHECKSUM)));
        });
    }

    /** One that should be signed at once and is not signed is not, or not yet, what was asked for. */
    private static Operation<Look<SavedReleaseBundle>> looked(String name, String version, ReleaseBundleContent asked) {
        return look(name, version)
                .then(found -> found.filter(there -> ReleaseBundleDocument.same(there, asked)
                                        && asked.signImmediately()
                                        && !there.state().signed())
                                .isPresent()
                        ? Operation.done(new Look.Unclear<>())
                        : Look.of(found, there -> ReleaseBundleDocument.same(there, asked))
                                .then(ReleaseBundleOperations::unsummed));
    }

    /** One that is not signed was not changed yet, and may be. */
    private static Operation<Look<SavedReleaseBundle>> lookedSigned(
            String name, String version, ReleaseBundleContent asked) {
        return look(name, version)
                .then(found -> Look.of(
                                found.filter(there -> there.state().signed()),
                                there -> ReleaseBundleDocument.same(there, asked))
                        .then(ReleaseBundleOperations::unsummed));
    }

    private static Operation<SavedReleaseBundle> unsummed(ReleaseBundle there) {
        return Operation.done(new SavedReleaseBundle(there, Optional.empty()));
    }

    /** What is signed may not be signed again: its state tells whether a try without an answer did it. */
    static Operation<Optional<String>> sign(String name, String version, Signing signing) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        signing.storingRepository().ifPresent(key -> body.put("storing_repository", key));
        signing.keyAlias().ifPresent(alias -> body.put("signing_key_alias", alias));
        Call call =
                Call.create("sign release bundle", ONE + "/sign", name, version).json(body);
        return Operation.send(withPassphrase(call, signing.passphrase()))
                .accepted()
                .map(answer -> answer.header(CHECKSUM))
                .looking(look(name, version)
                        .then(found -> Look.of(
                                        found.filter(there -> there.state().signed()), there -> true)
                                .then(there -> Operation.done(Optional.empty()))));
    }

    private static Operation<Optional<ReleaseBundle>> look(String name, String version) {
        return Operation.send(Call.get("look for release bundle", ONE, name, version))
                .found(section -> ReleaseBundleDocument.read(section, name, version));
    }

    static Operation<ReleaseBundle> get(String name, String version) {
        return Operation.send(Call.get("get release bundle", ONE, name, version))
                .document(section -> ReleaseBundleDocument.read(section, name, version));
    }

    static Operation<Optional<ReleaseBundle>> find(String name, String version) {
        return Operation.send(Call.get("find release bundle", ONE, name, version))
                .found(section -> ReleaseBundleDocument.read(section, name, version));
    }

    static Operation<ReleaseBundle> latest(String name) {
        return Operation.send(Call.get("get latest release bundle", BUNDLE + "/LATEST", name))
                .document(ReleaseBundleDocument::read);
    }

    /** One compact text, or an object of its parts. */
    static Operation<SignedReleaseBundle> signed(String name, String version, SignedForm form) {
        Call call = Call.get("get signed release bundle", ONE, name, version)
                .query("format", form.name().toLowerCase(Locale.ROOT));
        return Operation.send(call).answer(answer -> {
            answer.requireAccepted();
            return Operation.done(
                    new String(answer.body(), StandardCharsets.UTF_8).strip().startsWith("{")
                            ? answer.document(ReleaseBundleDocument::signed)
                            : answer.text(ReleaseBundleDocument::signed));
        });
    }

    static Listing<ReleaseBundle> list() {
        return Listing.ranges(Call.get("list release bundles", BUNDLES), ReleaseBundleDocument::read);
    }

    static Listing<ReleaseBundle> versions(String name) {
        return Listing.ranges(Call.get("list versions of release bundle", BUNDLE, name), ReleaseBundleDocument::read);
    }

    static Operation<Answer> delete(String name, String version) {
        return Operation.send(Call.delete("delete release bundle", ONE, name, version))
                .accepted();
    }

    static Operation<Followed<Optional<List<Tracker>>>> followDeletion(
            String name, String version, Duration every, Duration atMost) {
        return Following.follow(BundleDistributionOperations.find(name, version), Optional::isEmpty, every, atMost);
    }
}
