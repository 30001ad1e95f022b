package org.jpdfederation.client.openpgp;

/**
 * Why a signature is not accepted. The names are stable. Those of the key are told of signatures whose bytes are right,
 * but for {@link #KEY_UNUSABLE}. Immutable.
 */
public enum SignatureFault {
    /** It is no signature of the form that is due, or only a part of one. */
    UNREADABLE("the signature cannot be read", "fetch it again as a whole, and nothing else"),
    /** It has more than one signature. */
    SEVERAL("there are several signatures", "give one signature a file"),
    /** It is not over data but over a key, or over text where data is due. */
    WRONG_KIND("the signature is not of the kind that is due", "sign the data itself"),
    /** The header names another algorithm than RS256, RS384 and RS512, such as {@code none}. */
    ALGORITHM_REFUSED("its algorithm is not RS256, RS384 or RS512", "do not trust it; ask who signed it"),
    /** The header insists on something that is not known here. */
    CRITICAL_HEADER("its header insists on an extension that is unknown", "do not trust it; ask who signed it"),
    /** The key is weak, of a kind that cannot be checked, or not signed by itself. */
    KEY_UNUSABLE("the key cannot be used to verify", "ask PublicSigningKey.faults what is wrong with it"),
    /** Another key made it. */
    WRONG_KEY("another key made the signature", "get the public key of whoever signed: compare fingerprints"),
    /** It is made with MD5, SHA-1 or RIPEMD-160. */
    HASH_WEAK("the signature is made with MD5, SHA-1 or RIPEMD-160", "sign anew, with SHA-256 or better"),
    /** The data or the signature was changed. */
    BAD_SIGNATURE("the signature is wrong: what was signed was changed", "do not use the data; fetch both again"),
    /** It was made later than now. */
    SIGNED_IN_FUTURE("the signature was made in the future", "compare the clocks of signer and verifier"),
    /** Its own time is over. */
    SIGNATURE_EXPIRED("the signature is expired", "sign anew"),
    /** It was made before its key. */
    KEY_NOT_YET_VALID("the signature is older than its key", "compare the clocks of those who made them"),
    /** The key had expired when the signature was made. */
    KEY_EXPIRED_AT_SIGNING("the key had expired when it signed", "sign anew, with a key that is valid"),
    /** The key is revoked: from before the signature on, or for a reason that reaches back, such as a theft. */
    KEY_REVOKED("the key is revoked", "do not trust it; sign anew, with another key"),
    /** The key may not sign. */
    KEY_CANNOT_SIGN("the key may not sign data", "sign anew, with a key that may");

    private final String explanation;
    private final String hint;

    SignatureFault(String explanation, String hint) {
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
