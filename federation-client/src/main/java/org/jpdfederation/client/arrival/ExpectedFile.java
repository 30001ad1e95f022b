package org.jpdfederation.client.arrival;

import java.util.Locale;
import java.util.OptionalLong;
import org.jpdfederation.client.artifactory.RepositoryPath;

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
     * @throws IllegalArgumentException if the path has no repository or is none that {@link RepositoryPath} takes, or the
     *     checksum is no SHA-256
     */
    public ExpectedFile {
        if (path.indexOf('/') <= 0
                || path.endsWith("/")
                || !RepositoryPath.parse(path).toString().equals(path)) {
            throw new IllegalArgumentException("'" + path + "' is no path of a file: repository/folder/file");
        }
        if (!isSha256(sha256)) {
            throw new IllegalArgumentException("the checksum of " + path + " is no SHA-256: '" + sha256 + "'");
        }
        sha256 = sha256.toLowerCase(Locale.ROOT);
    }

    static boolean isSha256(String text) {
        return text.length() == DIGITS && text.chars().allMatch(c -> Character.digit(c, 16) >= 0 && c < 0x7F);
    }
}
