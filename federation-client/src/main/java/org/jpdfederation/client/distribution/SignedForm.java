package org.jpdfederation.client.distribution;

/**
 * Under which name a signed version is asked for. Immutable.
 *
 * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/get-release-bundle-v1-version">Get Release Bundle v1 Version</a>
 */
public enum SignedForm {
    /** {@code jws}. */
    JWS,
    /** {@code jose}. */
    JOSE
}
