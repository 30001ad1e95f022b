package org.jpdfederation.client.internal.calls;

import static org.jpdfederation.client.internal.calls.LifecycleParts.LARGEST_PAGE;
import static org.jpdfederation.client.internal.calls.LifecycleParts.listing;
import static org.jpdfederation.client.internal.calls.LifecycleParts.scoped;
import static org.jpdfederation.client.internal.calls.LifecycleParts.signing;
import static org.jpdfederation.client.internal.calls.LifecycleParts.waiting;

import java.time.Duration;
import java.util.Locale;
import org.jpdfederation.client.internal.http.Answer;
import org.jpdfederation.client.internal.http.Call;
import org.jpdfederation.client.internal.http.Listing;
import org.jpdfederation.client.internal.http.Operation;
import org.jpdfederation.client.internal.wire.BundleDocument;
import org.jpdfederation.client.internal.wire.PromotionDocument;
import org.jpdfederation.client.lifecycle.BundleScope;
import org.jpdfederation.client.lifecycle.ListQuery;
import org.jpdfederation.client.lifecycle.Promotion;
import org.jpdfederation.client.lifecycle.PromotionRecord;
import org.jpdfederation.client.lifecycle.PromotionRequest;
import org.jpdfederation.client.lifecycle.StatusReport;
import org.jpdfederation.client.lifecycle.Wait;

/** The operations of promotions (3.3). */
final class PromotionOperations {

    private static final String PROMOTIONS = LifecycleParts.LIFECYCLE + "/promotion";
    private static final String RECORDS = PROMOTIONS + "/records/{name}/{version}";

    private PromotionOperations() {}

    /** Sent once: each promotion is one of its own, and none can be told from another of the same environment. */
    static Operation<Promotion> promote(
            BundleScope scope, String name, String version, PromotionRequest request, Wait wait) {
        Call call = waiting(Call.once("promote release bundle v2", RECORDS, name, version), wait)
                .query("operation", request.manner().map(manner -> manner.name().toLowerCase(Locale.ROOT)))
                .json(PromotionDocument.create(request));
        return Operation.send(scoped(signing(call, request.signingKey()), scope))
                .document(PromotionDocument::created);
    }

    static Operation<StatusReport> status(BundleScope scope, String name, String version, long createdMillis) {
        Call call = Call.get(
                "get status of promotion",
                PROMOTIONS + "/statuses/{name}/{version}/{created_millis}",
                name,
                version,
                Long.toString(createdMillis));
        return Operation.send(scoped(call, scope)).document(BundleDocument::report);
    }

    static Operation<StatusReport> follow(
            BundleScope scope, String name, String version, long createdMillis, Duration every, Duration atMost) {
        return Following.until(
                status(scope, name, version, createdMillis),
                report -> report.status().ended(),
                every,
                atMost);
    }

    static Listing<PromotionRecord> list(BundleScope scope, String name, String version, ListQuery query) {
        Call call = listing(Call.get("list promotions", RECORDS, name, version), query, "filter_by");
        return Listing.offsets(LARGEST_PAGE, scoped(call, scope), "promotions", PromotionDocument::listed);
    }

    static Operation<Answer> delete(BundleScope scope, String name, String version, long createdMillis, Wait wait) {
        Call call = Call.delete(
                "delete promotion", RECORDS + "/{created_millis}", name, version, Long.toString(createdMillis));
        return Operation.send(scoped(waiting(call, wait), scope)).accepted();
    }
}
