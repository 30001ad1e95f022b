package org.jpdfederation.client.internal.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Works out the checksums that are declared with an upload. */
public final class FileHashes {

    private static final int BUFFER = 64 << 10;

    private FileHashes() {}

    /**
     * The SHA-256 of a file.
     *
     * @throws org.jpdfederation.core.error.InputException if it cannot be read
     */
    public static String of(Path file) {
        MessageDigest sha256 = sha256();
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(file)) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                sha256.update(buffer, 0, count);
            }
        } catch (IOException e) {
            throw LocalFile.unreadable(file, e);
        }
        return HexFormat.of().formatHex(sha256.digest());
    }

    /** The same of bytes. */
    public static String of(byte[] bytes) {
        MessageDigest sha256 = sha256();
        sha256.update(bytes);
        return HexFormat.of().formatHex(sha256.digest());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JDK has it
        }
    }
}
