package org.jpdfederation.client.distribution;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jpdfederation.client.Followed;

/**
 * Release Bundles v1 at the source. A version is created, signed and then distributed ({@link DistributionsApi}). Errors
 * as {@link org.jpdfederation.client.access.AccessApi} says. Implemented by this library only. Safe for use by many
 * threads.
 *
 * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/introduction-to-the-distribution-rest-apis">Introduction to the
 *     Distribution REST APIs</a>
 */
public interface ReleaseBundlesApi {

    /**
     * Creates a version. After an answer that was lost the version is looked for: one with the same queries, notes and
     * description is the result, whoever made it. If it should be signed at once and is not, or not yet, that is an error
     * ALREADY_EXISTS of outcome UNKNOWN: read its state then.
     *
     * @param name the name of the bundle: at most 128 letters, digits, {@code _}, {@code .}, {@code -} and {@code :},
     *     a letter or digit first
     * @param version its version: at most 32 such characters, not {@code LATEST}
     * @param content what it holds
     * @return the version as the platform has it
     * @throws IllegalArgumentException if name, version or the name of a query is not as said; nothing is sent then
     * @throws org.jpdfederation.client.error.PlatformRefusedException with BAD_REQUEST if the platform refuses the
     *     content, with ALREADY_EXISTS if there is such a version
     * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/create-release-bundle-v1-version">Create Release Bundle v1
     *     Version</a>
     */
    SavedReleaseBundle create(String name, String version, ReleaseBundleContent content);

    /**
     * Lets the platform check what {@link #create} would send. Changes nothing.
     *
     * @param name the name of the bundle
     * @param version its version
     * @param content what it would hold
     * @throws IllegalArgumentException as for {@link #create}
     * @throws org.jpdfederation.client.error.PlatformRefusedException as for {@link #create}
     */
    void dryRunCreate(String name, String version, ReleaseBundleContent content);

    /**
     * Replaces the whole content of a version that is not signed. One that is signed at once is looked for after an
     * answer that was lost; otherwise the change is repeated. Distribution 1.2 and later.
     *
     * @param name the name of the bundle
     * @param version its version
     * @param content what it holds from now on
     * @return the version as the platform has it
     * @throws IllegalArgumentException if the name of a query is not as {@link BundleQuery} says
     * @throws org.jpdfederation.client.error.PlatformRefusedException with NOT_FOUND if there is no such version, with
     *     BAD_REQUEST if the platform refuses the content
     * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/update-release-bundle-v1-version">Update Release Bundle v1
     *     Version</a>
     */
    SavedReleaseBundle update(String name, String version, ReleaseBundleContent content);

    /**
     * Lets the platform check what {@link #update} would send. Changes nothing.
     *
     * @param name the name of the bundle
     * @param version its version
     * @param content what it would hold
     * @throws IllegalArgumentException as for {@link #update}
     * @throws org.jpdfederation.client.error.PlatformRefusedException as for {@link #update}
     */
    void dryRunUpdate(String name, String version, ReleaseBundleContent content);

    /**
     * Signs a version, which cannot be changed from then on; its files are copied to a repository of their own after
     * that. After an answer that was lost the state of the version tells whether it is signed, with whichever key.
     *
     * @param name the name of the bundle
     * @param version its version
     * @param signing with which key
     * @return the checksum that the platform tells, SHA-256, which is taken to be that of the signed descriptor; empty
     *     when it tells none or the answer was lost
     * @throws IllegalArgumentException if the passphrase cannot travel in a header; the message does not repeat it
     * @throws org.jpdfederation.client.error.PlatformRefusedException with NOT_FOUND if there is no such version; with
     *     another code, not documented, if the passphrase is wrong
     * @see <a href="https://jfrog.com/help/r/jfrog-distribution-documentation/signing-a-release-bundle">Signing a
     *     Release Bundle</a>
     */
    Optional<String> sign(String name, String version, Signing signing);

    /**
     * Reads a version.
     *
     * @param name the name of the bundle
     * @param version its version
     * @return the version with its artifacts
     * @throws org.jpdfederation.client.error.PlatformRefusedException with NOT_FOUND if there is none
     * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/get-release-bundle-v1-version">Get Release Bundle v1
     *     Version</a>
     */
    ReleaseBundle get(String name, String version);

    /**
     * Looks for a version.
     *
     * @param name the name of the bundle
     * @param version its version
     * @return the version with its artifacts, or empty if there is none
     */
    Optional<ReleaseBundle> find(String name, String version);

    /**
     * Reads the latest version of a bundle. Distribution 2.3.0 and later.
     *
     * @param name the name of the bundle
     * @return the version with its artifacts
     * @throws org.jpdfederation.client.error.PlatformRefusedException with NOT_FOUND if there is none
     * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/get-latest-release-bundle-v1-version">Get Latest Release
     *     Bundle v1 Version</a>
     */
    ReleaseBundle latest(String name);

    /**
     * Reads a version as it was signed. The signature is not verified.
     *
     * @param name the name of the bundle
     * @param version its version
     * @param form under which name it is asked for
     * @return header, payload and signature
     * @throws org.jpdfederation.client.error.PlatformRefusedException with NOT_FOUND if there is none
     * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/get-release-bundle-v1-version">Get Release Bundle v1
     *     Version</a>
     */
    SignedReleaseBundle signed(String name, String version, SignedForm form);

    /**
     * All versions of all bundles that the caller may read, without their artifacts. They are read, ten at a time, while
     * the stream is read, so an error comes then. The stream is for one thread; close one that is not read to its end.
     *
     * @return the versions in the order of the answer
     * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/get-all-versions-of-all-release-bundles-v1">Get All Versions
     *     of All Release Bundles v1</a>
     */
    Stream<ReleaseBundle> list();

    /**
     * All versions of a bundle, otherwise as {@link #list()}.
     *
     * @param name the name of the bundle
     * @return the versions in the order of the answer; reading them throws
     *     {@link org.jpdfederation.client.error.PlatformRefusedException} with NOT_FOUND if there is no such bundle
     * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/get-release-bundle-v1-versions">Get Release Bundle v1
     *     Versions</a>
     */
    Stream<ReleaseBundle> versions(String name);

    /**
     * Deletes a version from Distribution, and from no edge: see {@link DistributionsApi#deleteRemote} for those. The
     * platform goes on with it after the answer: see {@link #followDeletion}.
     *
     * @param name the name of the bundle
     * @param version its version
     * @throws org.jpdfederation.client.error.PlatformRefusedException with NOT_FOUND if there is none
     * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/delete-release-bundle-v1-version">Delete Release Bundle v1
     *     Version</a>
     */
    void delete(String name, String version);

    /**
     * Looks at the distributions of a version until it is gone, which they tell. The clients of the vendor look every
     * 10 s.
     *
     * @param name the name of the bundle
     * @param version its version
     * @param every how long each pause is; more than zero
     * @param atMost how long the pauses are together at most; the time of the calls comes on top
     * @return empty when the version is gone; its distributions when it is there to the end of the time
     * @throws IllegalArgumentException if {@code every} is not positive or {@code atMost} is negative
     */
    Followed<Optional<List<Tracker>>> followDeletion(String name, String version, Duration every, Duration atMost);
}
