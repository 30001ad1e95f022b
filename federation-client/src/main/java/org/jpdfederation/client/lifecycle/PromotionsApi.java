package org.jpdfederation.client.lifecycle;

import java.time.Duration;
import java.util.stream.Stream;
import org.jpdfederation.client.Followed;

/**
 * Promotions of Release Bundles v2. A distribution does not need one. Errors as
 * {@link org.jpdfederation.client.access.AccessApi} says. Implemented by this library only. Safe for use by many
 * threads.
 *
 * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/promote-release-bundle-v2-version">Promote Release Bundle v2
 *     Version</a>
 */
public interface PromotionsApi {

    /**
     * The same calls for bundles of a project or in another repository than {@code release-bundles-v2}. Sends nothing.
     *
     * @param scope where the bundles are
     * @return calls for them
     */
    PromotionsApi in(BundleScope scope);

    /**
     * Promotes a version. Never sent twice: after an error of outcome UNKNOWN look for the promotion in the
     * {@linkplain #list(String, String) list}.
     *
     * @param name the name of the bundle
     * @param version its version
     * @param request where it goes, and how
     * @param wait when the platform answers; with {@link Wait#UNTIL_ACCEPTED} go on with {@link #follow}
     * @return the promotion
     * @throws org.jpdfederation.client.error.PlatformRefusedException with BAD_REQUEST if the platform refuses the
     *     content, with NOT_FOUND if there is no such bundle
     * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/promote-release-bundle-v2-version">Promote Release Bundle
     *     v2 Version</a>
     */
    Promotion promote(String name, String version, PromotionRequest request, Wait wait);

    /**
     * How far a promotion is.
     *
     * @param name the name of the bundle
     * @param version its version
     * @param createdMillis by which the promotion is found: {@link Promotion#createdMillis()}
     * @return how far it is, and what went wrong
     * @throws org.jpdfederation.client.error.PlatformRefusedException with NOT_FOUND if there is none
     * @see <a href="https://github.com/jfrog/jfrog-client-go">jfrog-client-go: lifecycle/services/status.go</a>
     */
    StatusReport status(String name, String version, long createdMillis);

    /**
     * Looks at the status until it is at an end, as {@link ReleaseBundlesV2Api#follow} does.
     *
     * @param name the name of the bundle
     * @param version its version
     * @param createdMillis by which the promotion is found: {@link Promotion#createdMillis()}
     * @param every how long each pause is; more than zero
     * @param atMost how long the pauses are together at most; the time of the calls comes on top
     * @return how far it was at last: if that is no end, it goes on
     * @throws IllegalArgumentException if {@code every} is not positive or {@code atMost} is negative
     * @throws org.jpdfederation.client.error.PlatformRefusedException with NOT_FOUND if there is none
     */
    Followed<StatusReport> follow(String name, String version, long createdMillis, Duration every, Duration atMost);

    /**
     * All promotions of a version, those that failed among them. The stream is as that of
     * {@link ReleaseBundlesV2Api#artifacts}.
     *
     * @param name the name of the bundle
     * @param version its version
     * @return the promotions in the order of the answer
     */
    Stream<PromotionRecord> list(String name, String version);

    /**
     * The promotions of a version that fit a query, otherwise as {@link #list(String, String)}.
     *
     * @param name the name of the bundle
     * @param version its version
     * @param query which ones, in which order; may include {@code messages}
     * @return the promotions in the order of the answer
     * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/get-release-bundle-v2-version-promotions">Get Release
     *     Bundle v2 Version Promotions</a>
     */
    Stream<PromotionRecord> list(String name, String version, ListQuery query);

    /**
     * Deletes a promotion.
     *
     * @param name the name of the bundle
     * @param version its version
     * @param createdMillis by which the promotion is found: {@link Promotion#createdMillis()}
     * @param wait when the platform answers
     * @throws org.jpdfederation.client.error.PlatformRefusedException with NOT_FOUND if there is none
     * @see <a href="https://github.com/jfrog/jfrog-client-go">jfrog-client-go: lifecycle/services/delete.go</a>
     */
    void delete(String name, String version, long createdMillis, Wait wait);
}
