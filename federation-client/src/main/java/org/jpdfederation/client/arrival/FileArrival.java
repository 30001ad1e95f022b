package org.jpdfederation.client.arrival;

import java.util.Comparator;
import java.util.stream.Stream;

/**
 * What is known of the arrival of one file. Immutable.
 *
 * @param path the repository and path on the target
 * @param name whether a file of this path is there
 * @param size whether it has the expected size
 * @param sha256 whether it has the expected SHA-256
 */
public record FileArrival(String path, Proof name, Proof size, Proof sha256) {

    /**
     * The worst of the three.
     *
     * @return the verdict on the file
     */
    public Proof.Verdict verdict() {
        return Stream.of(name, size, sha256)
                .map(Proof::verdict)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }
}
