package org.jpdfederation.client.internal.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jpdfederation.client.artifactory.Checksums;

/** Works out the checksums that are declared with an upload. */
public final class FileHashes {

    private static final int BUFFER = 64 << 10;

    private FileHashes() {}

    /**
     * The SHA-256 of a file.
     *
     * @throws org.jpdfederation.core.error.InputException if it cannot be read
     */
    public static Checksums of(Path file) {
        MessageDigest sha256 = sha256();
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(file)) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                sha256.update(buffer, 0, count);
            }
        } catch (IOException e) {
            throw LocalFile.unreadable(file, e);
        }
        return checksums(sha256);
    }

    /** The same of bytes. */
    public static Checksums of(byte[] bytes) {
        MessageDigest sha256 = sha256();
        sha256.update(bytes);
        return checksums(sha256);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JDK has it
        }
    }

    private static Checksums checksums(MessageDigest sha256) {
        return Checksums.ofSha256(HexFormat.of().formatHex(sha256.digest()));
    }
}
