package org.jpdfederation.client.distribution;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A version of a Release Bundle v1. Immutable.
 *
 * @param name the name of the bundle
 * @param version its version
 * @param state how far it is
 * @param description what it is; empty when it is not told
 * @param releaseNotes what is new, if it is told
 * @param storingRepository the repository at the source that stores its artifacts; empty when there is none
 * @param created when it was made, if it is told
 * @param createdBy who made it; empty when it is not told
 * @param distributedBy who distributed it; empty when nobody did
 * @param artifacts its artifacts; none in lists, whatever it holds
 * @param artifactsSize the bytes of its artifacts
 * @param archived whether it is archived
 * @param xrayTriggeringStatus whether it is being scanned, as the platform writes it: {@code NOT_TRIGGERED}; empty when
 *     it is not told
 * @param queries what found its artifacts, as far as it is told
 * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/get-release-bundle-v1-version">Get Release Bundle v1 Version</a>
 */
public record ReleaseBundle(
        String name,
        String version,
        ReleaseBundleState state,
        String description,
        Optional<ReleaseNotes> releaseNotes,
        String storingRepository,
        Optional<Instant> created,
        String createdBy,
        String distributedBy,
        List<BundleArtifact> artifacts,
        long artifactsSize,
        boolean archived,
        String xrayTriggeringStatus,
        List<BundleQuery> queries) {

    /** Copies the lists. */
    public ReleaseBundle {
        artifacts = List.copyOf(artifacts);
        queries = List.copyOf(queries);
    }
}
