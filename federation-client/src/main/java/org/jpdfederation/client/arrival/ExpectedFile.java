package org.jpdfederation.client.arrival;

import java.util.Locale;
import java.util.OptionalLong;

/**
 * A file that should have arrived. Immutable.
 *
 * @param path the repository and path on the target, such as {@code libs-edge/com/acme/a.jar}
 * @param sha256 the SHA-256 of its content, 64 hexadecimal digits, kept in lower case
 * @param size its size in bytes, if it is known
 */
public record ExpectedFile(String path, String sha256, OptionalLong size) {

    private static final int DIGITS = 64;

    /**
     * Checks both texts.
     *
     * @throws IllegalArgumentException if the path has no repository, or the checksum is no SHA-256
     */
    public ExpectedFile {
        if (path.indexOf('/') <= 0 || path.endsWith("/")) {
            throw new IllegalArgumentException("'" + path + "' is no path of a file: repository/folder/file");
        }
        if (sha256.length() != DIGITS || !sha256.chars().allMatch(c -> Character.digit(c, 16) >= 0 && c < 0x7F)) {
            throw new IllegalArgumentException("the checksum of " + path + " is no SHA-256: '" + sha256 + "'");
        }
        sha256 = sha256.toLowerCase(Locale.ROOT);
    }
}
