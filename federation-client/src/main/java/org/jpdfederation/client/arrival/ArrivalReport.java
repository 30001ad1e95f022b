package org.jpdfederation.client.arrival;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jpdfederation.core.entity.JpdName;

/**
 * What is known of the arrival of a release bundle at a JPD. Immutable.
 *
 * @param target the JPD
 * @param name the name of the bundle
 * @param version its version
 * @param presence whether the target says that it has received it
 * @param names whether the files are there, all of them and, where the target tells what it has received, no others
 * @param sizes whether they have the expected sizes
 * @param checksums whether they have the expected SHA-256
 * @param signature whether the bundle is signed by the expected key
 * @param files each expected file, and each that was announced without being expected, by path
 */
public record ArrivalReport(
        JpdName target,
        String name,
        String version,
        Proof presence,
        Proof names,
        Proof sizes,
        Proof checksums,
        Proof signature,
        List<FileArrival> files) {

    /** Copies the list. */
    public ArrivalReport {
        files = List.copyOf(files);
    }

    /**
     * The worst of all aspects: VERIFIED only if all of them are.
     *
     * @return the verdict on the bundle
     */
    public Proof.Verdict verdict() {
        return Stream.of(presence, names, sizes, checksums, signature)
                .map(Proof::verdict)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }
}
