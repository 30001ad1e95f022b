package org.jpdfederation.client.trust;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The SHA-256 fingerprint of a certificate, by which two people make sure that they speak of the same one. Immutable.
 *
 * @param text 32 bytes in upper-case hexadecimal with colons between, as {@code openssl x509 -fingerprint -sha256}
 *     prints them
 */
public record Fingerprint(String text) {

    private static final int BYTES = 32;
    private static final HexFormat WITH_COLONS = HexFormat.ofDelimiter(":").withUpperCase();

    /**
     * Takes a fingerprint as people write it.
     *
     * @throws IllegalArgumentException if it is not 32 bytes in hexadecimal; colons and spaces between digits, upper
     *     and lower case do not matter
     */
    public Fingerprint {
        String digits = text.replace(":", "").replace(" ", "");
        if (digits.length() != 2 * BYTES || !digits.chars().allMatch(HexFormat::isHexDigit)) {
            throw new IllegalArgumentException(
                    "a SHA-256 fingerprint has 64 hexadecimal digits, colons between or not; this has "
                            + digits.length() + " characters");
        }
        text = WITH_COLONS.formatHex(HexFormat.of().parseHex(digits));
    }

    /**
     * Reads a fingerprint.
     *
     * @param text 64 hexadecimal digits, with colons or spaces between or not
     * @return the fingerprint
     * @throws IllegalArgumentException if it is none
     */
    public static Fingerprint of(String text) {
        return new Fingerprint(text);
    }

    static Fingerprint ofBytes(byte[] certificate) {
        try {
            return new Fingerprint(
                    WITH_COLONS.formatHex(MessageDigest.getInstance("SHA-256").digest(certificate)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    /** The text. */
    @Override
    public String toString() {
        return text;
    }
}
