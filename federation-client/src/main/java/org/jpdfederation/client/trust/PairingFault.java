package org.jpdfederation.client.trust;

import org.jpdfederation.core.check.Finding.Severity;

/**
 * What can be wrong with a pairing token. The names are stable. Those up to {@link #CLAIM_BROKEN} keep it from being
 * read at all; the others are found in one that was read. Immutable.
 */
public enum PairingFault {
    /** It has more than 16 KiB. */
    TOO_LARGE("has more than 16 KiB, far more than any token"),
    /** It holds white space or a character that no token has. */
    CHARACTER("holds white space or another character that no token has; was a line break read with it?"),
    /** It is a join key: hexadecimal digits, no dots. */
    JOIN_KEY("is a join key, which serves inside one JPD; between JPDs use a pairing token, from 7.29.7 on"),
    /** It does not have the three parts of a signed token. */
    NOT_A_JWT("does not have the three parts of a signed token; copy it as a whole"),
    /** A part of it is no Base64. */
    BASE64_BROKEN("holds a part that is no Base64; copy it as a whole"),
    /** Its claims are no JSON object. */
    JSON_BROKEN("holds claims that are no JSON object"),
    /** A claim is of another type than it should be. */
    CLAIM_BROKEN("holds a claim of a wrong type, or a time out of range"),

    /** Its scope is not that of a pairing token: it is another token. */
    NO_PAIRING_TOKEN("has no scope internal:service-trust/pairing/...; make one on the JPD to be connected to"),
    /** It is for another use case than Mission Control, so it cannot register a JPD. */
    OTHER_USE_CASE("is not for the use case mission-control; make one for it"),
    /** Its time is over. */
    EXPIRED("is expired; make a new one and use it within 300 s"),
    /** Less than a minute of its time is left. */
    EXPIRES_SOON(Severity.WARNING, "expires in less than a minute; use it at once or make a new one"),
    /** It was made in the future: the clocks of this machine and of the issuer differ. */
    CLOCKS_DIFFER(Severity.WARNING, "was made in the future; compare the clocks of this machine and of its JPD"),
    /** It tells no base URL, which is mandatory. */
    BASE_URL_MISSING("tells no base URL; set the base URL of its JPD, then make a new one"),
    /** Its base URL cannot be used. */
    BASE_URL_UNUSABLE("tells a base URL that cannot be used; mend the base URL of its JPD, then make a new one"),
    /** Its base URL leads to the machine of whoever calls it. */
    BASE_URL_LOOPBACK(Severity.WARNING, "tells a loopback base URL; set the base URL of its JPD, then make a new one"),
    /** Its base URL is not that of the JPD to be registered. */
    BASE_URL_FOREIGN(
            Severity.WARNING, "tells another base URL than that of the JPD to be registered; was it made there?"),
    /** It tells no exchange URL, which is mandatory. */
    EXCHANGE_URL_MISSING("tells no exchange URL, without which it cannot be used; make a new one"),
    /** Its exchange URL is not below its base URL. */
    EXCHANGE_URL_FOREIGN(Severity.WARNING, "tells an exchange URL that is not below its base URL; make a new one");

    private final Severity severity;
    private final String explanation;

    PairingFault(String explanation) {
        this(Severity.ERROR, explanation);
    }

    PairingFault(Severity severity, String explanation) {
        this.severity = severity;
        this.explanation = explanation;
    }

    /**
     * How bad it is.
     *
     * @return ERROR, or WARNING when the token may work all the same
     */
    public Severity severity() {
        return severity;
    }

    /**
     * What is wrong and what to do.
     *
     * @return a clause in English of which the token is the subject
     */
    public String explanation() {
        return explanation;
    }
}
