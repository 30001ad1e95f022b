package org.jpdfederation.client.distribution;

import java.util.Objects;

/**
 * A version as it was signed (JSON Web Signature), as an edge verifies it. Immutable.
 *
 * @param header what was signed how, base64url
 * @param payload the descriptor of the version, base64url
 * @param signature the signature, base64url
 * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/get-release-bundle-v1-version">Get Release Bundle v1 Version</a>
 */
public record SignedReleaseBundle(String header, String payload, String signature) {

    /** Checks that all are there. */
    public SignedReleaseBundle {
        Objects.requireNonNull(header, "header");
        Objects.requireNonNull(payload, "payload");
        Objects.requireNonNull(signature, "signature");
    }

    /**
     * All on one line: header, payload and signature, with dots between them.
     *
     * @return the compact form
     */
    public String compact() {
        return header + "." + payload + "." + signature;
    }
}
