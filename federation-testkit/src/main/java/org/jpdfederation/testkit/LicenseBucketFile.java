package org.jpdfederation.testkit;

import java.time.Instant;
import org.jpdfederation.core.entity.Secret;
import org.jpdfederation.testkit.internal.http.BucketFile;

/**
 * A file of licences that the Mission Control of a {@link FakePlatform} takes as a bucket. JFrog's own files are
 * encrypted and their content is not published, so fakes have a form of their own: do not send it to a real platform.
 * Immutable.
 *
 * @param identifier the bucket's identifier, not empty
 * @param licenseType such as {@code EDGE}
 * @param quantity how many licences it holds, at least one
 * @param issued when it was made
 * @param validThrough when it ends
 */
public record LicenseBucketFile(
        String identifier, String licenseType, int quantity, Instant issued, Instant validThrough) {

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the identifier or the type is empty or the quantity is less than one
     */
    public LicenseBucketFile {
        if (identifier.isEmpty() || licenseType.isEmpty() || quantity < 1) {
            throw new IllegalArgumentException("a bucket has an identifier, a type and at least one licence, not '"
                    + identifier + "', '" + licenseType + "', " + quantity);
        }
    }

    /**
     * What is in the file.
     *
     * @return the bytes, the same for equal files
     */
    public byte[] bytes() {
        return new BucketFile(identifier, licenseType, quantity, issued, validThrough).write();
    }

    /**
     * What the file is opened with.
     *
     * @return 64 hexadecimal digits, made of the identifier
     */
    public Secret key() {
        return Secret.of(BucketFile.key(identifier));
    }
}
