package org.jpdfederation.client.openpgp;

import java.util.HexFormat;
import java.util.Locale;

/**
 * The fingerprint of an OpenPGP key of version 4, by which people and platforms make sure that they speak of the same
 * one. Immutable.
 *
 * @param text 20 bytes in upper-case hexadecimal without separators, as {@code gpg --list-keys} prints them
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9580.html#section-5.5.4.2">RFC 9580, 5.5.4.2</a>
 */
public record KeyFingerprint(String text) {

    private static final int DIGITS = 40;
    private static final int KEY_ID_DIGITS = 16;
    private static final HexFormat UPPER = HexFormat.of().withUpperCase();
    private static final HexFormat COLONS = HexFormat.ofDelimiter(":");

    /**
     * Takes a fingerprint as people and platforms write it.
     *
     * @throws IllegalArgumentException if it is not 20 bytes in hexadecimal; {@code 0x} before them, colons and white
     *     space between digits, upper and lower case do not matter
     */
    public KeyFingerprint {
        StringBuilder digits = new StringBuilder(DIGITS);
        text.chars().filter(c -> c != ':' && !Character.isWhitespace(c)).forEach(c -> digits.append((char) c));
        if (digits.indexOf("0x") == 0 || digits.indexOf("0X") == 0) {
            digits.delete(0, 2);
        }
        if (digits.length() != DIGITS || !digits.chars().allMatch(HexFormat::isHexDigit)) {
            throw new IllegalArgumentException(
                    "the fingerprint of an OpenPGP key has 40 hexadecimal digits, colons or blanks between or not; this"
                            + " has " + digits.length() + " characters");
        }
        text = digits.toString().toUpperCase(Locale.ROOT);
    }

    /**
     * Reads a fingerprint.
     *
     * @param text 40 hexadecimal digits, with {@code 0x} before, with colons or white space between or not
     * @return the fingerprint
     * @throws IllegalArgumentException if it is none
     */
    public static KeyFingerprint of(String text) {
        return new KeyFingerprint(text);
    }

    static KeyFingerprint ofBytes(byte[] fingerprint) {
        return new KeyFingerprint(UPPER.formatHex(fingerprint));
    }

    /**
     * The short name of the key. Two keys may share it: compare fingerprints.
     *
     * @return the last 16 digits
     */
    public String keyId() {
        return text.substring(DIGITS - KEY_ID_DIGITS);
    }

    /**
     * The form in which Artifactory's list of trusted keys shows it.
     *
     * @return lower-case, colons between bytes: {@code 5b:0a:...}
     */
    public String withColons() {
        return COLONS.formatHex(UPPER.parseHex(text));
    }

    /** The text. */
    @Override
    public String toString() {
        return text;
    }
}
