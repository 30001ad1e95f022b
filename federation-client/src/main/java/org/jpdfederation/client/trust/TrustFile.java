package org.jpdfederation.client.trust;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.error.ErrorCode;
import org.jpdfederation.core.error.InputException;
import org.jpdfederation.core.topology.CertificateCopy;
import org.jpdfederation.core.topology.Topology;
import org.jpdfederation.core.topology.Trust;
import org.jspecify.annotations.Nullable;

/**
 * One file of a circle of trust: the root certificate of a source, for a target that shall trust it. Immutable.
 *
 * @param copy from whom, to whom, under which name
 * @param certificate the root certificate of the source
 * @see <a href="https://jfrog.com/help/r/jfrog-platform-administration-documentation/how-to-establish-a-circle-of-trust">
 *     How to Establish a Circle of Trust</a>
 */
public record TrustFile(CertificateCopy copy, RootCertificate certificate) {

    /** What to do when another certificate lies under the same name. */
    public enum Existing {
        /** Leave it and refuse. */
        KEEP,
        /** Put the new one in its place. */
        REPLACE
    }

    /** What became of a write. */
    public enum Written {
        /** The file is new. */
        NEW,
        /** The same certificate lay there already; nothing was changed. */
        SAME,
        /** The file took the place of another. */
        REPLACED
    }

    /**
     * The files that a topology needs: for each relation the source's certificate, for the target.
     *
     * @param topology who sends to whom
     * @param certificates the root certificate of each source
     * @return one file a relation, in the order of the relations
     * @throws InputException with CERTIFICATE_UNUSABLE if the certificate of a source is missing, or two sources have
     *     the same one, by which nobody can tell them apart; it names all such sources
     */
    public static List<TrustFile> of(Topology topology, Map<JpdName, RootCertificate> certificates) {
        List<TrustFile> files = new ArrayList<>();
        List<InputException.Fault> faults = new ArrayList<>();
        for (CertificateCopy copy : Trust.copies(topology)) {
            @Nullable RootCertificate certificate = certificates.get(copy.from());
            if (certificate == null) {
                faults.add(fault(copy, "its root certificate is missing; fetch it: GET /access/api/v1/cert/root"));
                continue;
            }
            for (TrustFile other : files) {
                if (other.certificate.equals(certificate) && !other.copy.from().equals(copy.from())) {
                    faults.add(fault(
                            copy,
                            "it has the root certificate of " + other.copy.from()
                                    + "; fetch it anew, or make a new key pair if one JPD is a clone of the other"));
                    break;
                }
            }
            files.add(new TrustFile(copy, certificate));
        }
        if (!faults.isEmpty()) {
            throw new InputException(
                    ErrorCode.CERTIFICATE_UNUSABLE, faults.stream().distinct().toList(), null);
        }
        return List.copyOf(files);
    }

    private static InputException.Fault fault(CertificateCopy copy, String message) {
        return InputException.Fault.of("JPD '" + copy.from() + "'", message);
    }

    /**
     * Puts the file in its place, all at once or not at all: {@code etc/access/keys/trusted/NAME.crt}. The running
     * Access picks it up; then the file disappears from the folder, which is no error. Owner and group are those of the
     * folder {@code keys}.
     *
     * @param var the folder {@code $JFROG_HOME/artifactory/var} of the target
     * @param existing what to do when another certificate lies there
     * @return what became of it
     * @throws InputException with FILE_MISSING if the folder is none of a platform, with FILE_UNWRITABLE if it cannot
     *     be written or another certificate lies there and is to be kept; nothing was changed then
     */
    public Written write(Path var, Existing existing) {
        return new TrustFolder(var).write(this, existing);
    }
}
