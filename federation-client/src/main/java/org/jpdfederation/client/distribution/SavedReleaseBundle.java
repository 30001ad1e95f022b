package org.jpdfederation.client.distribution;

import java.util.Objects;
import java.util.Optional;

/**
 * A version that was created or changed. Immutable.
 *
 * @param bundle the version; see {@link ReleaseBundleState#signed} for whether it is signed
 * @param sha256 the checksum that the platform tells when it signs in the same call. Of what is not documented;
 *     taken to be the signed descriptor. Absent after an answer that was lost
 */
public record SavedReleaseBundle(ReleaseBundle bundle, Optional<String> sha256) {

    /** Checks that both are there. */
    public SavedReleaseBundle {
        Objects.requireNonNull(bundle, "bundle");
        Objects.requireNonNull(sha256, "sha256");
    }
}
