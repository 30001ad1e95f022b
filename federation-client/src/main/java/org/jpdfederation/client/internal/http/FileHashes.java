package org.jpdfederation.client.internal.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.jpdfederation.client.artifactory.Checksums;

/** Works out the checksums that are declared with an upload. */
public final class FileHashes {

    private static final int BUFFER = 64 << 10;

    private FileHashes() {}

    /**
     * SHA-256 and SHA-1 of a file, in one pass.
     *
     * @throws org.jpdfederation.core.error.InputException if it cannot be read
     */
    public static Checksums of(Path file) {
        MessageDigest sha256 = digest("SHA-256");
        MessageDigest sha1 = digest("SHA-1");
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(file)) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                sha256.update(buffer, 0, count);
                sha1.update(buffer, 0, count);
            }
        } catch (IOException e) {
            throw LocalFile.unreadable(file, e);
        }
        return checksums(sha256, sha1);
    }

    /** The same of bytes. */
    public static Checksums of(byte[] bytes) {
        MessageDigest sha256 = digest("SHA-256");
        MessageDigest sha1 = digest("SHA-1");
        sha256.update(bytes);
        sha1.update(bytes);
        return checksums(sha256, sha1);
    }

    static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JDK has both
        }
    }

    private static Checksums checksums(MessageDigest sha256, MessageDigest sha1) {
        HexFormat hex = HexFormat.of();
        return new Checksums(
                Optional.of(hex.formatHex(sha256.digest())),
                Optional.of(hex.formatHex(sha1.digest())),
                Optional.empty());
    }
}
