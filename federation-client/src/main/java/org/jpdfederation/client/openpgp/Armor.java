package org.jpdfederation.client.openpgp;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** ASCII armor (RFC 9580, 6.2): lines BEGIN and END, headers, an empty line, Base64, a checksum that may be left out. */
final class Armor {

    private static final String DASHES = "-----";
    private static final int LINE = 64;
    private static final int CRC_INIT = 0xB704CE;
    private static final int CRC_POLYNOMIAL = 0x1864CFB;

    /** What is in a block. */
    enum Kind {
        PUBLIC_KEY("PUBLIC KEY BLOCK"),
        PRIVATE_KEY("PRIVATE KEY BLOCK"),
        SIGNATURE("SIGNATURE");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    private Armor() {}

    /** The bytes in the one block of a text. */
    static byte[] read(byte[] given, Kind due) throws Unusable {
        String text = ArmorText.of(given, due);
        int begin = text.indexOf(ArmorText.BEGIN);
        int labelEnd = text.indexOf(DASHES, begin + ArmorText.BEGIN.length());
        if (labelEnd < 0) {
            throw new Unusable(KeyFault.ARMOR_BROKEN);
        }
        String label = text.substring(begin + ArmorText.BEGIN.length(), labelEnd);
        requireLabel(label, due);
        int from = labelEnd + DASHES.length();
        String endLine = "-----END PGP " + label + DASHES;
        int end = text.indexOf(endLine, from);
        if (text.startsWith("\\", from)
                || (end > 0 && !text.substring(from, end).stripTrailing().contains("\n"))) {
            throw new Unusable(lineBreaksOrNothing(text, from, end));
        }
        int next = text.indexOf(ArmorText.BEGIN, from);
        if (end < 0 || (next >= 0 && next < end)) {
            throw new Unusable(KeyFault.ARMOR_BROKEN);
        }
        if (next >= 0) {
            throw new Unusable(KeyFault.SEVERAL_BLOCKS);
        }
        if (begin > 0 || end + endLine.length() < text.length()) {
            throw new Unusable(KeyFault.TEXT_AROUND);
        }
        return content(text.substring(from, end).lines().map(String::strip).toList());
    }

    private static KeyFault lineBreaksOrNothing(String text, int from, int end) {
        return end > 0 && text.substring(from, end).isBlank() ? KeyFault.EMPTY : KeyFault.LINE_BREAKS;
    }

    private static void requireLabel(String label, Kind due) throws Unusable {
        if (label.equals(due.label)) {
            return;
        }
        if (due == Kind.PRIVATE_KEY && label.equals(Kind.PUBLIC_KEY.label)) {
            throw new Unusable(KeyFault.PUBLIC_KEY);
        }
        boolean other = List.of("MESSAGE", "SIGNED MESSAGE").contains(label)
                || List.of(Kind.values()).stream().anyMatch(kind -> label.equals(kind.label));
        throw new Unusable(other ? KeyFault.OTHER_ARMOR : KeyFault.ARMOR_BROKEN);
    }

    /** What follows the headers; the first line is the rest of the line BEGIN. */
    private static byte[] content(List<String> lines) throws Unusable {
        int line = 1;
        while (line < lines.size() && !lines.get(line).isEmpty()) {
            if (lines.get(line).indexOf(':') < 1) {
                throw new Unusable(KeyFault.ARMOR_BROKEN);
            }
            line++;
        }
        StringBuilder base64 = new StringBuilder();
        String checksum = "";
        for (String text : lines.subList(Math.min(line, lines.size()), lines.size())) {
            if (!checksum.isEmpty() && !text.isEmpty()) {
                throw new Unusable(KeyFault.ARMOR_BROKEN);
            }
            if (text.startsWith("=")) {
                checksum = text;
            } else {
                base64.append(text);
            }
        }
        if (base64.isEmpty()) {
            throw new Unusable(KeyFault.EMPTY);
        }
        byte[] bytes = decoded(base64.toString());
        if (!checksum.isEmpty() && !checksum.equals(checksum(bytes))) {
            throw new Unusable(KeyFault.CHECKSUM_WRONG);
        }
        return bytes;
    }

    private static byte[] decoded(String base64) throws Unusable {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new Unusable(KeyFault.BASE64_BROKEN);
        }
    }

    private static String checksum(byte[] bytes) {
        int crc = CRC_INIT;
        for (byte b : bytes) {
            crc ^= (b & 0xFF) << 16;
            for (int i = 0; i < 8; i++) {
                crc <<= 1;
                if ((crc & 0x1000000) != 0) {
                    crc ^= CRC_POLYNOMIAL;
                }
            }
        }
        byte[] three = {(byte) (crc >> 16), (byte) (crc >> 8), (byte) crc};
        return "=" + Base64.getEncoder().encodeToString(three);
    }

    /** The text form, without headers, with line feeds. */
    static String write(byte[] bytes, Kind kind) {
        String lines = Base64.getMimeEncoder(LINE, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(bytes);
        return ArmorText.BEGIN + kind.label + "-----\n\n" + lines + "\n" + checksum(bytes) + "\n-----END PGP "
                + kind.label + "-----\n";
    }
}
