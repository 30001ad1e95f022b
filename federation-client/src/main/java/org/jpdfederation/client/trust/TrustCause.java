package org.jpdfederation.client.trust;

/**
 * Why a target may not trust a source, or nobody can tell. Each but {@link #CERTIFICATE_MISSING} was seen, not guessed:
 * in what the JPDs answered, or in the words of the refusal. The names are stable. Immutable.
 */
public enum TrustCause {
    /** The source itself gave no answer here, so it could not be asked. */
    SOURCE_UNREACHABLE("the source gave no answer", "check its URL, the network and whether it runs"),
    /** The source refused the question. */
    SOURCE_REFUSED("the source refused the question", "use an admin-scoped access token of the source"),
    /** The target gave no answer, here or, as the source says, there. */
    TARGET_UNREACHABLE(
            "the target gave no answer",
            "check its URL, whether it runs, and the way from the source to it: firewall, DNS, TLS"),
    /** The base URL of source or target is not set; it must be, before any topology work. */
    BASE_URL_NOT_SET("a base URL is not set", "set it: PUT /artifactory/api/system/configuration/baseUrl"),
    /** The base URL of source or target is another than the fleet's, or cannot be used. */
    BASE_URL_DIFFERENT("a base URL is not the one in the fleet", "set both to the address by which JPDs reach it"),
    /** The source's root certificate cannot be read, or is too weak to be used. */
    CERTIFICATE_UNUSABLE("the source's root certificate cannot be used", "see what is said of it above"),
    /** The time of the source's root certificate is over. */
    CERTIFICATE_EXPIRED(
            "the source's root certificate is expired",
            "make a new key pair on the source, then copy its root.crt to every target"),
    /** Another JPD has the same root certificate: one is a clone of the other. */
    CERTIFICATE_SHARED(
            "another JPD has the same root certificate as the source", "make a new key pair on one of the two"),
    /** The source's root certificate is of the future, or the refusal speaks of clocks. */
    CLOCKS_DIFFER("the clocks differ", "set the clocks of both JPDs by one time server"),
    /** The target does not have the source's root certificate, as far as can be told from outside. */
    CERTIFICATE_MISSING(
            "the target does not have the source's root certificate",
            "copy root.crt of the source to etc/access/keys/trusted/NAME.crt of the target;"
                    + " etc/security/keys/trusted is for TLS alone");

    private final String explanation;
    private final String hint;

    TrustCause(String explanation, String hint) {
        this.explanation = explanation;
        this.hint = hint;
    }

    /**
     * What is wrong.
     *
     * @return a clause in English
     */
    public String explanation() {
        return explanation;
    }

    /**
     * What to do.
     *
     * @return an instruction in English
     */
    public String hint() {
        return hint;
    }
}
