package org.jpdfederation.client.openpgp;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jpdfederation.client.openpgp.DocumentVerifier.Refused;

/**
 * The cleartext signature framework (RFC 9580, 7): a header, the text with dashes escaped, a signature.
 *
 * @param lines of the text, without white space at their ends
 * @param armoredSignature the signature
 */
record ClearTextFrame(List<String> lines, String armoredSignature) {

    private static final int LARGEST = 16 << 20;
    private static final String BEGIN = "-----BEGIN PGP SIGNED MESSAGE-----";
    private static final String SIGNATURE = "-----BEGIN PGP SIGNATURE-----";
    private static final String ESCAPE = "- ";

    /** Takes a signed text apart. Whatever is not signed, such as another header than Hash, is refused. */
    static ClearTextFrame of(byte[] signed) throws Refused {
        List<String> all = List.of(decoded(signed).strip().split("\n", -1));
        int signatureAt = indexOf(SIGNATURE, all);
        if (!stripped(all.get(0)).equals(BEGIN) || signatureAt < 0) {
            throw new Refused(SignatureFault.UNREADABLE);
        }
        int at = 1;
        while (all.get(at).startsWith("Hash: ")) {
            at++;
        }
        if (at >= signatureAt || !stripped(all.get(at)).isEmpty()) {
            throw new Refused(SignatureFault.UNREADABLE);
        }
        List<String> lines = new ArrayList<>();
        for (String line : all.subList(at + 1, signatureAt)) {
            lines.add(unescaped(stripped(line)));
        }
        return new ClearTextFrame(lines, String.join("\n", all.subList(signatureAt, all.size())));
    }

    /** Puts a text into lines to be signed. */
    static List<String> lines(String text) {
        String whole = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
        List<String> lines = new ArrayList<>();
        for (String line : whole.split("\n", -1)) {
            String stripped = stripped(line);
            if (stripped.indexOf('\r') >= 0) {
                throw new IllegalArgumentException(
                        "the text has a carriage return within a line, which others read in different ways; remove it");
            }
            lines.add(stripped);
        }
        return lines;
    }

    /** The whole: the header, the text, the signature. */
    String written(String hash) {
        StringBuilder written = new StringBuilder(BEGIN + "\nHash: " + hash + "\n\n");
        lines.forEach(line ->
                written.append(line.startsWith("-") ? ESCAPE : "").append(line).append('\n'));
        return written.append(armoredSignature).toString();
    }

    static byte[] canonical(List<String> lines) {
        return String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8);
    }

    byte[] canonical() {
        return canonical(lines);
    }

    String text() {
        return String.join("\n", lines);
    }

    byte[] signature() {
        return armoredSignature.getBytes(StandardCharsets.UTF_8);
    }

    private static String decoded(byte[] signed) throws Refused {
        if (signed.length > LARGEST) {
            throw new Refused(SignatureFault.UNREADABLE);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(signed))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Refused(SignatureFault.UNREADABLE);
        }
    }

    private static int indexOf(String marker, List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (stripped(lines.get(i)).equals(marker)) {
                return i;
            }
        }
        return -1;
    }

    private static String unescaped(String line) throws Refused {
        if (line.indexOf('\r') >= 0 || (line.startsWith("-") && !line.startsWith(ESCAPE) && !line.equals("-"))) {
            throw new Refused(SignatureFault.UNREADABLE);
        }
        return line.startsWith(ESCAPE) ? line.substring(ESCAPE.length()) : line.equals("-") ? "" : line;
    }

    private static String stripped(String line) {
        int end = line.length();
        while (end > 0 && " \t\r".indexOf(line.charAt(end - 1)) >= 0) {
            end--;
        }
        return line.substring(0, end);
    }
}
