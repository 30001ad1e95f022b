package org.jpdfederation.client.openpgp;

import java.nio.charset.StandardCharsets;

/** The verified payload of a signed token: for a received release bundle a JSON document. Immutable. */
public final class SignedPayload {

    private final String algorithm;
    private final byte[] bytes;

    SignedPayload(String algorithm, byte[] bytes) {
        this.algorithm = algorithm;
        this.bytes = bytes.clone();
    }

    /**
     * How it was signed.
     *
     * @return {@code RS256}, {@code RS384} or {@code RS512}
     */
    public String algorithm() {
        return algorithm;
    }

    /**
     * The payload.
     *
     * @return a copy
     */
    public byte[] bytes() {
        return bytes.clone();
    }

    /**
     * The payload as text.
     *
     * @return decoded as UTF-8
     */
    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Algorithm and size. */
    @Override
    public String toString() {
        return "SignedPayload[" + algorithm + ", " + bytes.length + " bytes]";
    }
}
