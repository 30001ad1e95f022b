package org.jpdfederation.client.artifactory;

import java.util.Optional;

/**
 * Checksums of a file, in hexadecimal digits. Immutable.
 *
 * @param sha256 the SHA-256, if it is known
 * @param sha1 the SHA-1, if it is known
 * @param md5 the MD5, if it is known
 */
public record Checksums(Optional<String> sha256, Optional<String> sha1, Optional<String> md5) {

    private static final Checksums NONE = new Checksums(Optional.empty(), Optional.empty(), Optional.empty());

    /**
     * None.
     *
     * @return no checksum
     */
    public static Checksums none() {
        return NONE;
    }

    /**
     * A SHA-256 alone.
     *
     * @param sha256 64 hexadecimal digits
     * @return the checksum
     */
    public static Checksums ofSha256(String sha256) {
        return new Checksums(Optional.of(sha256), Optional.empty(), Optional.empty());
    }

    /**
     * Whether none is known.
     *
     * @return true if so
     */
    public boolean isEmpty() {
        return sha256.isEmpty() && sha1.isEmpty() && md5.isEmpty();
    }
}
