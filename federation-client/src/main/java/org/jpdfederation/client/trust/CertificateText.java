package org.jpdfederation.client.trust;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Finds the bytes of the one certificate in what people and platforms hand over. */
final class CertificateText {

    static final int LARGEST = 64 << 10;
    private static final String BEGIN = "-----BEGIN ";
    private static final String BEGIN_CERTIFICATE = "-----BEGIN CERTIFICATE-----";
    private static final String END_CERTIFICATE = "-----END CERTIFICATE-----";
    private static final int LINE = 64;

    /** The text holds no certificate that can be read. */
    static final class Unusable extends Exception {
        private static final long serialVersionUID = 1L;
        private final CertificateFault fault;

        Unusable(CertificateFault fault) {
            super(fault.explanation());
            this.fault = fault;
        }

        CertificateFault fault() {
            return fault;
        }
    }

    private CertificateText() {}

    /** The DER bytes in a PEM text, in bare Base64 with or without line breaks, or given as they are. */
    static byte[] der(byte[] given) throws Unusable {
        if (given.length > LARGEST) {
            throw new Unusable(CertificateFault.TOO_LARGE);
        }
        if (isBinary(given)) {
            return given;
        }
        String text = new String(given, StandardCharsets.UTF_8).strip();
        if (text.startsWith("\uFEFF")) {
            text = text.substring(1).strip();
        }
        if (text.isEmpty()) {
            throw new Unusable(CertificateFault.EMPTY);
        }
        if (text.contains("PRIVATE KEY-----")) {
            throw new Unusable(CertificateFault.PRIVATE_KEY);
        }
        if (text.startsWith("<")) {
            throw new Unusable(CertificateFault.HTML);
        }
        return decoded(text.contains("-----") ? body(text) : bare(text));
    }

    /** A DER sequence begins with a byte that is a digit in ASCII, but it is no text. */
    private static boolean isBinary(byte[] given) {
        if (given.length == 0 || given[0] != 0x30) {
            return false;
        }
        for (byte b : given) {
            if (b < 0x20 && b != '\n' && b != '\r' && b != '\t') {
                return true;
            }
        }
        return false;
    }

    /** What stands between BEGIN and END. */
    private static String body(String text) throws Unusable {
        int begin = text.indexOf(BEGIN);
        if (begin < 0) {
            throw new Unusable(CertificateFault.PEM_BROKEN);
        }
        if (!text.startsWith(BEGIN_CERTIFICATE, begin)) {
            boolean certificate = text.startsWith(BEGIN + "CERTIFICATE", begin) && !text.contains("REQUEST");
            throw new Unusable(certificate ? CertificateFault.PEM_BROKEN : CertificateFault.NO_CERTIFICATE);
        }
        int from = begin + BEGIN_CERTIFICATE.length();
        int end = text.indexOf(END_CERTIFICATE, from);
        if (end < 0) {
            throw new Unusable(CertificateFault.PEM_BROKEN);
        }
        if (text.indexOf(BEGIN, from) >= 0) {
            boolean inside = text.indexOf(BEGIN, from) < end;
            throw new Unusable(inside ? CertificateFault.PEM_BROKEN : CertificateFault.SEVERAL);
        }
        if (begin > 0 || end + END_CERTIFICATE.length() < text.length()) {
            throw new Unusable(CertificateFault.TEXT_AROUND);
        }
        return text.substring(from, end);
    }

    /** A sequence of the size of a certificate begins with these letters in Base64. */
    private static String bare(String text) throws Unusable {
        if (!text.startsWith("MI")) {
            throw new Unusable(CertificateFault.NO_CERTIFICATE);
        }
        return text;
    }

    private static byte[] decoded(String text) throws Unusable {
        StringBuilder base64 = new StringBuilder(text.length());
        text.chars().filter(c -> " \t\r\n".indexOf(c) < 0).forEach(c -> base64.append((char) c));
        try {
            byte[] der = Base64.getDecoder().decode(base64.toString());
            if (der.length == 0) {
                throw new Unusable(CertificateFault.EMPTY);
            }
            return der;
        } catch (IllegalArgumentException e) {
            throw new Unusable(CertificateFault.BASE64_BROKEN);
        }
    }

    /** The text form, with line breaks. */
    static String pem(byte[] der) {
        String lines = Base64.getMimeEncoder(LINE, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(der);
        return BEGIN_CERTIFICATE + "\n" + lines + "\n" + END_CERTIFICATE + "\n";
    }
}
