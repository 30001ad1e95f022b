package org.jpdfederation.client.lifecycle;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import org.jpdfederation.client.Followed;
import org.jspecify.annotations.Nullable;

/**
 * {@link PromotionsApi} without waiting: each method does what its twin there does. Implemented by this library only.
 * Safe for use by many threads.
 */
public interface AsyncPromotionsApi {

    /**
     * See {@link PromotionsApi#in}.
     *
     * @param scope where the bundles are
     * @return calls for them
     */
    AsyncPromotionsApi in(BundleScope scope);

    /**
     * See {@link PromotionsApi#promote}.
     *
     * @param name the name of the bundle
     * @param version its version
     * @param request where it goes, and how
     * @param wait when the platform answers; with {@link Wait#UNTIL_ACCEPTED} go on with {@link #follow}
     * @return the promotion
     */
    CompletableFuture<Promotion> promote(String name, String version, PromotionRequest request, Wait wait);

    /**
     * See {@link PromotionsApi#status}.
     *
     * @param name the name of the bundle
     * @param version its version
     * @param createdMillis by which the promotion is found: {@link Promotion#createdMillis()}
     * @return how far it is, and what went wrong
     */
    CompletableFuture<StatusReport> status(String name, String version, long createdMillis);

    /**
     * See {@link PromotionsApi#follow}.
     *
     * @param name the name of the bundle
     * @param version its version
     * @param createdMillis by which the promotion is found: {@link Promotion#createdMillis()}
     * @param every how long each pause is; more than zero
     * @param atMost how long the pauses are together at most; the time of the calls comes on top
     * @return how far it was at last: if that is no end, it goes on
     */
    CompletableFuture<Followed<StatusReport>> follow(
            String name, String version, long createdMillis, Duration every, Duration atMost);

    /**
     * See {@link PromotionsApi#list(String, String)}.
     *
     * @param name the name of the bundle
     * @param version its version
     * @return the promotions in the order of the answer
     */
    Flow.Publisher<PromotionRecord> list(String name, String version);

    /**
     * See {@link PromotionsApi#list(String, String, ListQuery)}.
     *
     * @param name the name of the bundle
     * @param version its version
     * @param query which ones, in which order; may include {@code messages}
     * @return the promotions in the order of the answer
     */
    Flow.Publisher<PromotionRecord> list(String name, String version, ListQuery query);

    /**
     * See {@link PromotionsApi#delete}.
     *
     * @param name the name of the bundle
     * @param version its version
     * @param createdMillis by which the promotion is found: {@link Promotion#createdMillis()}
     * @param wait when the platform answers
     * @return done when the platform has answered, as {@code wait} says
     */
    CompletableFuture<@Nullable Void> delete(String name, String version, long createdMillis, Wait wait);
}
