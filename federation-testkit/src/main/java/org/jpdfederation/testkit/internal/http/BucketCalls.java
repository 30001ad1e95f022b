package org.jpdfederation.testkit.internal.http;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jpdfederation.testkit.internal.http.Backend.JpdView;
import org.jpdfederation.testkit.internal.http.LicenseBuckets.Bucket;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Licence buckets of Mission Control (4.4; Hybrid Distribution, 5). */
final class BucketCalls {

    static final String BASE = "/mc/api/v1/buckets";

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSX", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private BucketCalls() {}

    /** The buckets; a JPD without Mission Control answers 404. */
    private static LicenseBuckets buckets(Call call) {
        MissionControlCalls.jpds(call);
        return call.backend().licenseBuckets();
    }

    private static Bucket bucket(Call call) {
        return buckets(call).find(call.variable("bucket"));
    }

    static Answer list(Call call) {
        ArrayNode answer = Json.array();
        for (Bucket bucket : buckets(call).all()) {
            answer.addObject()
                    .put("identifier", bucket.file.identifier())
                    .put("name", bucket.name)
                    .put("size", bucket.file.quantity())
                    .put("license_type", bucket.file.licenseType());
        }
        return Answer.json(200, answer);
    }

    static Answer create(Call call) {
        LicenseBuckets buckets = buckets(call);
        if (!call.request().body().isMultipart()) {
            throw Refusal.notModelled("a bucket from a link is not modelled by this fake, which fetches nothing;"
                    + " upload the file as multipart/form-data");
        }
        Parts parts = call.request().body().parts();
        String name = parts.text("name");
        BucketFile file = BucketFile.open(parts.bytes("file"), parts.text("key"));
        return Answer.json(201, document(buckets.add(name, file)));
    }

    /** Subject, product and signature are the fakes' own; licence files of JFrog have others. */
    private static ObjectNode document(Bucket bucket) {
        return Json.object()
                .put("identifier", bucket.file.identifier())
                .put("subject", "Fake licences")
                .put("product_name", "Fake product")
                .put("product_id", 1)
                .put("license_type", bucket.file.licenseType())
                .put("issued_date", date(bucket.file.issued()))
                .put("valid_date", date(bucket.file.validThrough()))
                .put("quantity", bucket.file.quantity())
                .put("signature", "none")
                .put("name", bucket.name)
                .put("used", bucket.used());
    }

    private static String date(Instant at) {
        return DATE.format(at);
    }

    static Answer delete(Call call) {
        buckets(call).remove(bucket(call));
        return Answer.empty(204);
    }

    static Answer report(Call call) {
        Bucket bucket = bucket(call);
        ObjectNode report = Json.object()
                .put("identifier", bucket.file.identifier())
                .put("name", bucket.name)
                .put("size", bucket.file.quantity())
                .put("valid_through", date(bucket.file.validThrough()))
                .put("issued", date(bucket.file.issued()))
                .put("type", bucket.file.licenseType());
        report.putObject("licenses")
                .put("used", bucket.used())
                .put("available", bucket.available())
                .put("max_used", bucket.maxUsed());
        List<JpdView> jpds = MissionControlCalls.jpds(call);
        ArrayNode attached = report.putArray("jpds");
        bucket.jpds.forEach(
                (id, count) -> use(attached, jpd(jpds, id).map(JpdView::name).orElse(id), count));
        report.putArray("split_buckets");
        ArrayNode acquired = report.putArray("unknown_uses");
        bucket.labels.forEach((label, count) -> use(acquired, label, count));
        return Answer.json(200, report);
    }

    private static void use(ArrayNode uses, String name, long count) {
        uses.addObject().put("name", name).put("license_count", count);
    }

    private static Optional<JpdView> jpd(List<JpdView> jpds, String id) {
        return jpds.stream().filter(jpd -> jpd.id().equals(id)).findFirst();
    }

    static Answer attach(Call call) {
        Bucket bucket = bucket(call);
        String id = call.body().required("jpd_id");
        long count = count(call);
        JpdView jpd = jpd(MissionControlCalls.jpds(call), id)
                .orElseThrow(() -> Refusal.badRequest("JPD with id " + id + " was not found."));
        if (bucket.available() < count || jpd.status() == JpdView.Status.OFFLINE) {
            throw Refusal.failed("Cannot deploy licenses from bucket " + bucket.name);
        }
        bucket.take(bucket.jpds, id, count);
        return Answer.json(
                200, Json.object().put("success", true).put("message", count + " attached to " + jpd.name()));
    }

    static Answer acquire(Call call) {
        Bucket bucket = bucket(call);
        String label = call.body().required("name");
        long count = count(call);
        boolean oneLine = call.queryFlag("remove_new_line").orElse(false);
        if (bucket.available() < count) {
            throw Refusal.notModelled("to acquire more licences than are left is not modelled by this fake;"
                    + " what a platform answers is not published");
        }
        bucket.take(bucket.labels, label, count);
        ObjectNode answer = Json.object();
        ArrayNode keys = answer.putArray("license_keys");
        for (long i = 0; i < count; i++) {
            String value = call.backend().newTokenValue().reveal();
            int middle = value.length() / 2;
            keys.add(value.substring(0, middle) + (oneLine ? "" : "\n") + value.substring(middle));
        }
        return Answer.json(200, answer);
    }

    private static long count(Call call) {
        long count = call.body()
                .number("license_count")
                .orElseThrow(() -> call.body().bad("license_count", "required"));
        if (count < 1) {
            throw call.body().bad("license_count", "expected at least 1, found " + count);
        }
        return count;
    }

    static Answer release(Call call) {
        Bucket bucket = bucket(call);
        String name = call.body().required("name");
        Map<String, Long> uses = bucket.jpds.containsKey(name) ? bucket.jpds : bucket.labels;
        if (!uses.containsKey(name)) {
            throw Refusal.conflict(
                    "No licenses to release for bucket: " + bucket.file.identifier() + ", instance name: " + name);
        }
        boolean online = uses == bucket.jpds
                && jpd(MissionControlCalls.jpds(call), name)
                        .filter(jpd -> jpd.status() != JpdView.Status.OFFLINE)
                        .isPresent();
        if (online) {
            throw Refusal.conflict("The Jpd must be offline before you can detach its license");
        }
        uses.remove(name);
        return Answer.empty(204);
    }
}
