package org.jpdfederation.client.internal.calls;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jpdfederation.client.internal.document.Section;
import org.jpdfederation.client.internal.http.Answer;
import org.jpdfederation.client.internal.http.Call;
import org.jpdfederation.client.internal.http.Listing;
import org.jpdfederation.client.internal.http.Multipart;
import org.jpdfederation.client.internal.http.Operation;
import org.jpdfederation.client.internal.http.Safety;
import org.jpdfederation.client.internal.wire.BucketDocument;
import org.jpdfederation.client.missioncontrol.BucketReport;
import org.jpdfederation.client.missioncontrol.BucketSummary;
import org.jpdfederation.client.missioncontrol.KeyLines;
import org.jpdfederation.client.missioncontrol.LicenseBucket;
import org.jpdfederation.client.missioncontrol.ReleaseResult;
import org.jpdfederation.core.entity.Secret;
import org.jpdfederation.core.error.ErrorCode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The operations of licence buckets (4.4). What takes licences or makes a bucket is never sent twice. */
final class LicenseBucketOperations {

    private static final String BUCKETS = "/mc/api/v1/buckets";
    private static final String BUCKET = BUCKETS + "/{bucket}";

    private LicenseBucketOperations() {}

    static Listing<BucketSummary> list() {
        return Listing.bare(Call.get("list buckets", BUCKETS), BucketDocument::summary);
    }

    static Operation<LicenseBucket> create(String name, URI url, Secret key) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("name", name).put("url", url.toString()).put("key", key.reveal());
        Call call = Call.of("create bucket", Safety.ONCE, "POST", BUCKETS)
                .json(body)
                .hiding(key)
                .hiding(Secret.of(url.toString()));
        return Operation.send(call).document(BucketDocument::created);
    }

    static Operation<LicenseBucket> upload(String name, Path file, Secret key) {
        return upload(new Multipart().file("file", file), name, key);
    }

    static Operation<LicenseBucket> upload(String name, byte[] file, Secret key) {
        return upload(new Multipart().file("file", "bucket", file), name, key);
    }

    private static Operation<LicenseBucket> upload(Multipart parts, String name, Secret key) {
        Call call = Call.of("upload bucket", Safety.ONCE, "POST", BUCKETS)
                .body(parts.text("name", name).text("key", key.reveal()).body())
                .hiding(key);
        return Operation.send(call).document(BucketDocument::created);
    }

    /** Documents differ on what the path holds; the name goes first, the identifier after a 404 (A11). */
    static Operation<BucketReport> report(String bucket) {
        return Operation.send(reading(bucket))
                .answer(answer -> answer.status() == 404
                        ? identifierOf(bucket)
                                .then(identifier -> identifier
                                        .map(LicenseBucketOperations::reportOf)
                                        .orElseThrow(answer::refused))
                        : Operation.done(answer.document(BucketDocument::report)));
    }

    private static Operation<BucketReport> reportOf(String identifier) {
        return Operation.send(reading(identifier)).document(BucketDocument::report);
    }

    private static Call reading(String bucket) {
        return Call.get("get bucket report", BUCKET + "/report", bucket);
    }

    private static Operation<Optional<String>> identifierOf(String bucket) {
        return Operation.send(Call.get("look for bucket", BUCKETS))
                .elements(BucketDocument::summary)
                .map(buckets -> buckets.stream()
                        .filter(summary -> summary.name().equals(bucket))
                        .flatMap(summary -> summary.identifier().stream())
                        .filter(identifier -> !identifier.equals(bucket))
                        .findFirst());
    }

    static Operation<String> attach(String bucket, String jpdId, int licenseCount) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("jpd_id", jpdId).put("license_count", atLeastOne(licenseCount));
        Call call = Call.of("attach license", Safety.ONCE, "POST", BUCKET + "/deploy", bucket)
                .json(body);
        return Operation.send(call).answer(answer -> {
            if (answer.status() == 400 && answer.says("was not found")) {
                throw answer.refused(ErrorCode.NOT_FOUND);
            }
            if (answer.status() == 500 && answer.says("Cannot deploy")) {
                throw answer.refused(ErrorCode.LICENSE_NOT_ATTACHED);
            }
            Attached attached = answer.document(LicenseBucketOperations::attached);
            if (!attached.success()) {
                throw answer.refused(ErrorCode.LICENSE_NOT_ATTACHED);
            }
            return Operation.done(attached.message());
        });
    }

    private record Attached(boolean success, String message) {}

    private static Optional<Attached> attached(Section section) {
        if (!section.has("success")) {
            section.fault("success", "is missing");
        }
        return Optional.of(new Attached(
                section.flag("success", false), section.text("message").orElse("")));
    }

    static Operation<List<Secret>> acquire(String bucket, String label, int licenseCount, KeyLines lines) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("name", label).put("license_count", atLeastOne(licenseCount));
        Call call = Call.of("acquire license", Safety.ONCE, "POST", BUCKET + "/acquire", bucket)
                .query("remove_new_line", lines == KeyLines.ONE_LINE ? Optional.of("true") : Optional.empty())
                .json(body);
        return Operation.send(call).document(section -> {
            if (!section.has("license_keys")) {
                section.fault("license_keys", "is missing");
            }
            return Optional.of(section.list("license_keys", Secret::of));
        });
    }

    static Operation<ReleaseResult> release(String bucket, String jpdIdOrLabel) {
        Call call = Call.of("release license", Safety.REPEATABLE, "POST", BUCKET + "/release", bucket)
                .json(JsonNodeFactory.instance.objectNode().put("name", jpdIdOrLabel));
        return Operation.send(call).answer(answer -> {
            if (answer.status() == 409 && answer.says("must be offline")) {
                return Operation.done(new ReleaseResult.JpdNotOffline(answer.words()));
            }
            if (answer.status() == 409 && answer.says("No licenses to release")) {
                // an earlier try may have released them
                return Operation.done(
                        answer.afterUncertainTry()
                                ? new ReleaseResult.Released()
                                : new ReleaseResult.NothingToRelease(answer.words()));
            }
            if (answer.status() == 409) {
                throw answer.refused(ErrorCode.NOT_ELIGIBLE);
            }
            answer.requireAccepted();
            return Operation.done(new ReleaseResult.Released());
        });
    }

    static Operation<Answer> delete(String bucket) {
        return Operation.send(Call.delete("delete bucket", BUCKET, bucket)).accepted();
    }

    private static int atLeastOne(int licenseCount) {
        if (licenseCount < 1) {
            throw new IllegalArgumentException("licenseCount must be at least 1, not " + licenseCount);
        }
        return licenseCount;
    }
}
