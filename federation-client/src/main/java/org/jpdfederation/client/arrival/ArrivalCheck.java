package org.jpdfederation.client.arrival;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jpdfederation.client.FederationClient;
import org.jpdfederation.client.artifactory.ReceivedBundle;
import org.jpdfederation.client.artifactory.ReceivedVersion;
import org.jpdfederation.client.lifecycle.BundleStatus;
import org.jpdfederation.client.lifecycle.ReceivedArtifact;
import org.jpdfederation.client.lifecycle.ReceivedBundlesV2Api;
import org.jpdfederation.client.openpgp.PublicSigningKey;
import org.jpdfederation.core.error.ErrorCode;
import org.jpdfederation.core.error.FederationException;

/**
 * Asks a target what arrived of a release bundle and compares it with what was expected. The bundle's documents say what
 * was announced, the files what is there; which call proves what is told with each proof. What the target refuses to
 * tell is unverifiable, not absent. Immutable; safe for use by many threads.
 *
 * <pre>{@code
 * ArrivalReport report = ArrivalCheck.of("acme-suite", "4.2.0", Expectation.ofReleaseBundle(source, "acme-suite", "4.2.0"))
 *         .signedBy(key, Instant.now())
 *         .releaseBundle(edge);
 * }</pre>
 *
 * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/get-all-bundle-versions">Get All Bundle Versions</a>
 * @see <a
 *     href="https://jfrog.com/help/r/jfrog-rest-apis/get-received-release-bundle-v2-version-artifact-list">Get Received
 *     Release Bundle v2 Version Artifact List</a>
 */
public final class ArrivalCheck {

    private static final String DOCUMENT = "the document of the received bundle";
    private static final String ARTIFACT_LIST = "the artifact list of the received bundle";
    private static final String NOT_V2 = "no published call returns the signature of a received Release Bundle v2";
    private static final String TOO_OLD =
            "the target knows no received Release Bundle v2 of that name, or is older than 7.103.1 and cannot tell";

    private final String name;
    private final String version;
    private final List<ExpectedFile> expected;
    private final Depth depth;
    private final Optional<BundleSignature> signature;

    private ArrivalCheck(
            String name,
            String version,
            List<ExpectedFile> expected,
            Depth depth,
            Optional<BundleSignature> signature) {
        this.name = name;
        this.version = version;
        this.expected = expected;
        this.depth = depth;
        this.signature = signature;
    }

    /**
     * A check that looks at each file's entry in the target's database ({@link Depth#STORED}).
     *
     * @param name the name of the bundle
     * @param version its version
     * @param expected what should have arrived; see {@link Expectation}
     * @return the check
     * @throws IllegalArgumentException if two files have one path
     */
    public static ArrivalCheck of(String name, String version, Collection<ExpectedFile> expected) {
        long paths = expected.stream().map(ExpectedFile::path).distinct().count();
        if (paths < expected.size()) {
            throw new IllegalArgumentException("two files are expected under one path; path mappings may have done it");
        }
        return new ArrivalCheck(name, version, List.copyOf(expected), Depth.STORED, Optional.empty());
    }

    /**
     * The same, resting on more or less.
     *
     * @param given on what the proof rests
     * @return the check
     */
    public ArrivalCheck withDepth(Depth given) {
        return new ArrivalCheck(name, version, expected, given, signature);
    }

    /**
     * The same, with the key that should have signed a Release Bundle v1. When it was signed is not told, so that a key
     * that has expired since is good enough.
     *
     * @param key the public key
     * @param now the time of the check: a key that is made later has signed nothing
     * @return the check
     */
    public ArrivalCheck signedBy(PublicSigningKey key, Instant now) {
        return new ArrivalCheck(
                name, version, expected, depth, Optional.of(new BundleSignature(key, now, name, version)));
    }

    /**
     * Asks for a Release Bundle v1.
     *
     * @param target a client of the target, whose token is an admin's
     * @return what is known
     */
    public ArrivalReport releaseBundle(FederationClient target) {
        Announcement announced = announced(target);
        return report(target, presence(target), announced, signature(target, announced));
    }

    /**
     * Asks for a Release Bundle v2. Its signature is always unverifiable.
     *
     * @param target a client of the target, whose token is an admin's
     * @return what is known
     */
    public ArrivalReport releaseBundleV2(FederationClient target) {
        return releaseBundleV2(target, target.lifecycle().receivedBundles());
    }

    /**
     * Asks for a Release Bundle v2 of a project, otherwise as {@link #releaseBundleV2(FederationClient)}.
     *
     * @param target a client of the target, whose token is an admin's
     * @param sourceProjectKey the key of the project at the source
     * @return what is known
     * @throws IllegalArgumentException if the key is blank
     */
    public ArrivalReport releaseBundleV2(FederationClient target, String sourceProjectKey) {
        return releaseBundleV2(target, target.lifecycle().receivedBundles().ofProject(sourceProjectKey));
    }

    private ArrivalReport releaseBundleV2(FederationClient target, ReceivedBundlesV2Api received) {
        return report(target, presence(received), announced(received), new Proof.Unverifiable(NOT_V2));
    }

    private ArrivalReport report(FederationClient target, Proof presence, Announcement announced, Proof signed) {
        List<String> paths = expected.stream().map(ExpectedFile::path).toList();
        List<FileArrival> files = new Judge(announced, Looking.at(target, paths, depth)).files(expected);
        return new ArrivalReport(
                target.jpd(),
                name,
                version,
                presence,
                Judge.whole(files, FileArrival::name),
                Judge.whole(files, FileArrival::size),
                Judge.whole(files, FileArrival::sha256),
                signed,
                files);
    }

    private Proof presence(FederationClient target) {
        String by = "the versions of the received bundle";
        try {
            return target.artifactory().receivedBundles().versions(name).stream()
                    .filter(received -> received.version().equals(version))
                    .map(ReceivedVersion::status)
                    .map(status -> present(by, status, ReceivedVersion.COMPLETE))
                    .findFirst()
                    .orElseGet(() -> absent(by));
        } catch (FederationException e) {
            return e.code() == ErrorCode.NOT_FOUND ? absent(by) : new Proof.Unverifiable(Looking.reason(e));
        }
    }

    private static Proof present(String by, String status, String complete) {
        if (status.isBlank()) {
            return new Proof.Unverifiable(by + " has no status");
        }
        return status.equalsIgnoreCase(complete)
                ? new Proof.Verified(by)
                : new Proof.Different(List.of("its status is " + status + ", not " + complete));
    }

    private Proof absent(String by) {
        return new Proof.Different(List.of(name + " " + version + " is not among " + by));
    }

    private Announcement announced(FederationClient target) {
        try {
            return target.artifactory()
                    .receivedBundles()
                    .find(name, version)
                    .<Announcement>map(this::announced)
                    .orElseGet(() -> new Announcement.Unknown("the target has no document of the bundle"));
        } catch (FederationException e) {
            return new Announcement.Unknown(Looking.reason(e));
        }
    }

    private Announcement announced(ReceivedBundle bundle) {
        if (!bundle.name().equals(name) || !bundle.version().equals(version)) {
            return new Announcement.Unknown(
                    "the target answered with the document of " + bundle.name() + " " + bundle.version());
        }
        return Announcement.of(
                DOCUMENT,
                bundle.artifacts().stream()
                        .map(artifact -> Map.entry(
                                artifact.repoPath(), new Announcement.Entry(artifact.sha256(), OptionalLong.empty()))));
    }

    private Proof signature(FederationClient target, Announcement announced) {
        if (signature.isEmpty()) {
            return new Proof.Unverifiable("no public key was given to verify it with");
        }
        try {
            return signature.get().verify(target.artifactory().receivedBundles().signed(name, version), announced);
        } catch (FederationException e) {
            return new Proof.Unverifiable(Looking.reason(e));
        }
    }

    private Proof presence(ReceivedBundlesV2Api received) {
        try {
            return received.findStatus(name, version)
                    .map(report -> present(
                            "the status of the received bundle", report.status().word(), BundleStatus.COMPLETED.word()))
                    .orElseGet(() -> new Proof.Unverifiable(TOO_OLD));
        } catch (FederationException e) {
            return new Proof.Unverifiable(Looking.reason(e));
        }
    }

    private Announcement announced(ReceivedBundlesV2Api received) {
        try (Stream<ReceivedArtifact> artifacts = received.artifacts(name, version)) {
            return Announcement.of(
                    ARTIFACT_LIST,
                    artifacts.map(artifact ->
                            Map.entry(artifact.path(), new Announcement.Entry(artifact.checksum(), artifact.size()))));
        } catch (FederationException e) {
            return new Announcement.Unknown(Looking.reason(e));
        }
    }
}
