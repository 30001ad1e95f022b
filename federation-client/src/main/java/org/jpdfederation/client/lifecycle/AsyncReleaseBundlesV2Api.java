package org.jpdfederation.client.lifecycle;

import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import org.jpdfederation.client.Followed;
import org.jspecify.annotations.Nullable;

/**
 * {@link ReleaseBundlesV2Api} without waiting: each method does what its twin there does. Implemented by this library
 * only. Safe for use by many threads.
 */
public interface AsyncReleaseBundlesV2Api {

    /**
     * See {@link ReleaseBundlesV2Api#in}.
     *
     * @param scope where the bundles are
     * @return calls for them
     */
    AsyncReleaseBundlesV2Api in(BundleScope scope);

    /**
     * See {@link ReleaseBundlesV2Api#create}.
     *
     * @param request what it is made of
     * @param wait when the platform answers; with {@link Wait#UNTIL_ACCEPTED} go on with {@link #follow}
     * @return the bundle
     */
    CompletableFuture<CreatedBundle> create(BundleRequest request, Wait wait);

    /**
     * See {@link ReleaseBundlesV2Api#status}.
     *
     * @param name the name of the bundle
     * @param version its version
     * @return how far it is, and what went wrong
     */
    CompletableFuture<StatusReport> status(String name, String version);

    /**
     * See {@link ReleaseBundlesV2Api#follow}.
     *
     * @param name the name of the bundle
     * @param version its version
     * @param every how long each pause is; more than zero
     * @param atMost how long the pauses are together at most; the time of the calls comes on top
     * @return how far it was at last: if that is no end, it goes on
     */
    CompletableFuture<Followed<StatusReport>> follow(String name, String version, Duration every, Duration atMost);

    /**
     * See {@link ReleaseBundlesV2Api#exists}.
     *
     * @param name the name of the bundle
     * @param version its version
     * @return whether it is
     */
    CompletableFuture<Boolean> exists(String name, String version);

    /**
     * See {@link ReleaseBundlesV2Api#get}.
     *
     * @param name the name of the bundle
     * @param version its version
     * @return what is known of it
     */
    CompletableFuture<BundleDetails> get(String name, String version);

    /**
     * See {@link ReleaseBundlesV2Api#artifacts}.
     *
     * @param name the name of the bundle
     * @param version its version
     * @return the files in the order of the answer; a refusal comes when the first is read, as for {@link #get}
     */
    Flow.Publisher<BundleArtifactV2> artifacts(String name, String version);

    /**
     * See {@link ReleaseBundlesV2Api#versions(String)}.
     *
     * @param name the name of the bundle
     * @return the versions in the order of the answer
     */
    Flow.Publisher<BundleVersion> versions(String name);

    /**
     * See {@link ReleaseBundlesV2Api#versions(String, ListQuery)}.
     *
     * @param name the name of the bundle
     * @param query which ones, in which order; may include {@code messages} and {@code permissions}
     * @return the versions in the order of the answer
     */
    Flow.Publisher<BundleVersion> versions(String name, ListQuery query);

    /**
     * See {@link ReleaseBundlesV2Api#list()}.
     *
     * @return the bundles in the order of the answer
     */
    Flow.Publisher<BundleGroup> list();

    /**
     * See {@link ReleaseBundlesV2Api#list(ListQuery)}.
     *
     * @param query which ones, in which order; the filter is the beginning of the name
     * @return the bundles in the order of the answer
     */
    Flow.Publisher<BundleGroup> list(ListQuery query);

    /**
     * See {@link ReleaseBundlesV2Api#delete}.
     *
     * @param name the name of the bundle
     * @param version its version
     * @param wait when the platform answers
     * @return done when the platform has answered, as {@code wait} says
     */
    CompletableFuture<@Nullable Void> delete(String name, String version, Wait wait);

    /**
     * See {@link ReleaseBundlesV2Api#addSources}.
     *
     * @param name the name of the bundle
     * @param version its version
     * @param sources one or more
     * @return done when the platform has accepted it
     */
    CompletableFuture<@Nullable Void> addSources(String name, String version, Collection<BundleSource> sources);

    /**
     * See {@link ReleaseBundlesV2Api#finalizeDraft(String, String, Wait)}.
     *
     * @param name the name of the bundle
     * @param version its version
     * @param wait when the platform answers
     * @return done when the platform has answered, as {@code wait} says
     */
    CompletableFuture<@Nullable Void> finalizeDraft(String name, String version, Wait wait);

    /**
     * See {@link ReleaseBundlesV2Api#finalizeDraft(String, String, String, Wait)}.
     *
     * @param name the name of the bundle
     * @param version its version
     * @param signingKey the name of the key pair in Artifactory
     * @param wait when the platform answers
     * @return done when the platform has answered, as {@code wait} says
     */
    CompletableFuture<@Nullable Void> finalizeDraft(String name, String version, String signingKey, Wait wait);
}
