package org.jpdfederation.client.trust;

import org.jpdfederation.core.check.Finding.Severity;

/**
 * What can be wrong with a root certificate. The names are stable. Those up to {@link #TRAILING_BYTES} keep
 * it from being read at all; the others are found in one that was read. Immutable.
 */
public enum CertificateFault {
    /** There is nothing. */
    EMPTY("it is empty", "fetch it again: GET /access/api/v1/cert/root?formatted=true"),
    /** It has more than 64 KiB, far more than any certificate. */
    TOO_LARGE("it has more than 64 KiB", "name the file that holds the root certificate alone"),
    /** It is a web page, as a proxy or a login answers. */
    HTML("it is a web page", "check that the URL leads to the platform and to no proxy or login page"),
    /** It is, or holds, a private key. */
    PRIVATE_KEY("it holds a private key, which must never leave its JPD", "give root.crt, and replace the key pair"),
    /** It is something else: another kind of PEM, JSON, any text. */
    NO_CERTIFICATE("it is no certificate", "give the answer of GET /access/api/v1/cert/root?formatted=true"),
    /** Several certificates stand in one text. */
    SEVERAL("it holds several certificates", "give the root certificate alone, one a file"),
    /** Something stands before or behind the certificate. */
    TEXT_AROUND("other text stands before or behind the certificate", "remove all outside BEGIN and END"),
    /** The line that begins or ends a PEM text is missing or broken. */
    PEM_BROKEN("its line BEGIN CERTIFICATE or END CERTIFICATE is missing or broken", "copy it again as a whole"),
    /** What stands between them is not Base64. */
    BASE64_BROKEN("its Base64 text is broken", "copy it again as a whole"),
    /** The bytes are no X.509 certificate, or only a part of one. */
    BYTES_BROKEN("its bytes are no X.509 certificate, or only a part of one", "copy it again as a whole"),
    /** Bytes follow the certificate. */
    TRAILING_BYTES("bytes follow its end", "copy it again, and nothing else"),

    /** Its time has not begun, or the clock that judges is slow. */
    NOT_YET_VALID("its time has not begun", "compare the clocks of the JPDs, then wait or make a new key pair"),
    /** Its time is over. */
    EXPIRED("its time is over", "make a new key pair, then give the new root certificate to every target"),
    /** It ends within the seven days that a custom pair needs at least (Custom Token Certificates). */
    EXPIRES_SOON(Severity.WARNING, "it ends in less than 7 days", "make a new key pair before then"),
    /** It ends before it begins. */
    VALIDITY_REVERSED("it ends before it begins", "make a new key pair"),
    /** Another key than its own signed it: no root. Custom pairs may be so; the documents do not forbid it. */
    NOT_SELF_SIGNED(Severity.WARNING, "its issuer is not its subject, so it is no root", "check that it is root.crt"),
    /** Its signature is not that of its own key: it was changed. */
    SIGNATURE_WRONG("its signature is wrong: it was changed, or cut", "fetch it again from the JPD itself"),
    /** Its signature is of a kind that cannot be checked here. */
    SIGNATURE_UNKNOWN("its signature is of a kind that cannot be checked", "make a key pair of a usual kind"),
    /** Its signature is made with MD2, MD4, MD5 or SHA-1. */
    SIGNATURE_WEAK("its signature is made with MD2, MD4, MD5 or SHA-1", "make a new key pair, with SHA-256"),
    /** It does not say that it may sign others. The documents do not demand it. */
    NOT_A_CA(Severity.WARNING, "it is not marked as that of a certificate authority", "check that it is root.crt"),
    /** Its key may sign neither certificates nor anything else. The documents do not demand it. */
    KEY_USAGE(Severity.WARNING, "its key usage allows no signatures", "check that it is root.crt"),
    /** Its key is of less than 112 bits of strength: RSA or DSA under 2048 bits, a curve under 224 bits. */
    KEY_WEAK("its key is weak", "make a new key pair, such as RSA with 2048 bits"),
    /** Its key is of a kind that is not known here, or broken. */
    KEY_UNKNOWN("its key is broken, or of an unknown kind", "make a key pair of a usual kind"),
    /** It is not the one that was expected. */
    FINGERPRINT_DIFFERENT("its fingerprint is not the expected one", "ask the owner of the JPD which one is right");

    private final Severity severity;
    private final String explanation;
    private final String hint;

    CertificateFault(String explanation, String hint) {
        this(Severity.ERROR, explanation, hint);
    }

    CertificateFault(Severity severity, String explanation, String hint) {
        this.severity = severity;
        this.explanation = explanation;
        this.hint = hint;
    }

    /**
     * How bad it is.
     *
     * @return ERROR, or WARNING when trust may work all the same
     */
    public Severity severity() {
        return severity;
    }

    /**
     * What is wrong.
     *
     * @return a clause in English of which the certificate is the subject
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
