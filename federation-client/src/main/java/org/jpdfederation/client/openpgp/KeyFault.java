package org.jpdfederation.client.openpgp;

import org.jpdfederation.core.check.Finding.Severity;

/**
 * What can be wrong with a signing key. The names are stable. Those up to {@link #ALGORITHM_UNKNOWN} keep it from
 * being read at all; the others are found in one that was read, the last six in its private half. Immutable.
 */
public enum KeyFault {
    /** There is nothing, or nothing between BEGIN and END. */
    EMPTY("it is empty", "export it again: gpg --armor --export KEY"),
    /** It has more than 1 MiB or 500 packets, far more than any signing key. */
    TOO_LARGE("it has more than 1 MiB or 500 packets", "export that key alone: gpg --armor --export KEY"),
    /** It is UTF-16, as PowerShell's {@code >} writes. */
    ENCODING("it is UTF-16 text", "export it with gpg --output FILE instead of the shell's >"),
    /** It is not armored: the bytes of packets. */
    BINARY("it is not ASCII-armored", "export it with --armor"),
    /** It is a web page, as a proxy or a login answers. */
    HTML("it is a web page", "check that the URL leads to the platform and to no proxy or login page"),
    /** It is a JSON object: an answer as a whole, or a refusal. */
    JSON("it is a JSON object", "give the value of its field public_key or key, if it has one, and no refusal"),
    /** It is another kind of key or certificate: PEM, SSH. */
    NO_OPENPGP("it is a key or certificate of another kind than OpenPGP", "export one with gpg --armor --export KEY"),
    /** It is any other text, such as the path of the file. */
    NO_KEY("it holds no line BEGIN PGP", "give the content of the file that gpg --armor --export KEY wrote"),
    /** It is a private key where a public one is due. */
    PRIVATE_KEY(
            "it holds a private key, which belongs to Distribution alone",
            "export the public one: gpg --armor --export KEY"),
    /** It is a public key where a private one is due. */
    PUBLIC_KEY("it is a public key, and a private one is due", "export it with gpg --armor --export-secret-keys KEY"),
    /** It is an OpenPGP message, a signature or a signed text. */
    OTHER_ARMOR("it is an OpenPGP message or signature and no key", "export the key: gpg --armor --export KEY"),
    /** Its line breaks are lost, or written as backslash and n. */
    LINE_BREAKS("its line breaks are lost, or written as backslash and n", "copy it with its line breaks"),
    /** The line that begins or ends it is missing or broken, or the empty line before its content is. */
    ARMOR_BROKEN(
            "its line BEGIN or END, or the empty line before its content, is missing or broken",
            "copy it again as a whole"),
    /** Several blocks stand in one text. */
    SEVERAL_BLOCKS("it holds several blocks", "give one key, one block, a file"),
    /** Something stands before or behind the block. */
    TEXT_AROUND("other text stands before or behind the block", "remove all outside BEGIN and END"),
    /** What stands in the block is not Base64. */
    BASE64_BROKEN("its Base64 text is broken", "copy it again as a whole"),
    /** The checksum at the end of the block is not that of its content. */
    CHECKSUM_WRONG("its checksum does not match: it was changed, or cut", "copy it again as a whole"),
    /** The bytes are no packets of a key, or only a part of one. */
    BYTES_BROKEN("its bytes are no OpenPGP key, or only a part of one", "export it again: gpg --armor --export KEY"),
    /** It begins with a subkey. */
    SUBKEY_ONLY(
            "it begins with a subkey; its primary key is missing", "export the whole key: gpg --armor --export KEY"),
    /** Several keys stand in one block. */
    SEVERAL_KEYS("it holds several keys", "export the signing key alone: gpg --armor --export FINGERPRINT"),
    /** It has more than 100 signatures of its own, over itself, its user ids and its subkeys; few keys have ten. */
    TOO_MANY_SIGNATURES(
            "it has more than 100 signatures of its own",
            "export the newest alone: gpg --armor --export-options export-minimal --export KEY"),
    /** It is not of version 4, the one that gpg makes. */
    VERSION("it is not of version 4", "make a key with gpg 2.1 or later"),
    /** It, or a subkey, is of a kind that is not known here. */
    ALGORITHM_UNKNOWN("it, or a subkey, is of an unknown kind", "make a pair of RSA with 4096 bits"),

    /** No user id is in it. */
    NO_USER_ID("it has no user id", "export it as a whole, or make a new pair"),
    /** No user id is signed by the key itself. */
    SELF_SIGNATURE_MISSING("no user id is signed by the key itself", "export it again from where it was made"),
    /** The signature over its user id is not that of the key: it was changed. */
    SELF_SIGNATURE_WRONG(
            "its signature over its user id is wrong: it was changed", "export it again from where it was made"),
    /** A subkey is not signed by the primary key, or a subkey that signs does not confirm it. */
    SUBKEY_UNBOUND("a subkey is not bound to it by valid signatures", "export it again from where it was made"),
    /** Its time has not begun, or the clock that judges is slow. */
    NOT_YET_VALID("its time has not begun", "compare the clocks, then wait or make a new pair"),
    /** Its time is over, or that of its signature over its user id. */
    EXPIRED(
            "its time is over",
            "give it more time with gpg --quick-set-expire, or make a new pair, and upload it anew"),
    /** It, or every user id of it, is revoked by itself. */
    REVOKED("it is revoked", "make a new pair, and give its public key to every edge"),
    /** Neither it nor a subkey may sign. */
    CANNOT_SIGN("neither it nor a valid subkey may sign", "make a pair whose primary key signs"),
    /** Only a subkey may sign; the signature of a received bundle is verified with the primary key. */
    PRIMARY_CANNOT_SIGN(
            Severity.WARNING,
            "only a subkey of it may sign, but received bundles are verified with the primary key",
            "make a pair whose primary key signs"),
    /** It is RSA or DSA with less than 2048 bits. */
    KEY_WEAK("it has less than 2048 bits", "make a pair of RSA with 4096 bits"),
    /** It is not RSA, the only kind that the documents name; whether others work is not documented. */
    NOT_RSA(
            Severity.WARNING,
            "it is not RSA, the only kind that the documents name",
            "make a pair of RSA if it is refused"),
    /** Its numbers are those of no key, or of RSA with more than 8192 bits, DSA with more than 3072, an unknown curve. */
    KEY_UNUSABLE("its numbers are broken, too large, or on an unknown curve", "make a pair of RSA with 4096 bits"),
    /** Its signature over its user id is made with MD5. */
    HASH_BROKEN("its signature over its user id is made with MD5", "make a new pair, with SHA-256 or better"),
    /** Its signature over its user id is made with SHA-1 or RIPEMD-160. */
    HASH_WEAK(
            Severity.WARNING,
            "its signature over its user id is made with SHA-1 or RIPEMD-160",
            "set its expiry again with gpg 2.1 or later, which signs anew"),
    /** It is not the one that was expected. */
    FINGERPRINT_DIFFERENT("its fingerprint is not the expected one", "ask the owner of the key which one is right"),

    /** The private key does not belong to the public one. */
    PAIR_DIFFERENT("the private key is not that of the public key", "export both halves of the same key"),
    /** The private key is a placeholder: it lies elsewhere, on a card for example. */
    PRIVATE_PART_MISSING("the private key is a placeholder", "export it where the key itself lies"),
    /** The private key is protected in a way that is not known here. */
    PROTECTION_UNKNOWN(
            "the private key is protected in an unknown way", "set its passphrase again with gpg 2.1 or later"),
    /** The private key needs a passphrase, and none was given. */
    PASSPHRASE_MISSING("the private key needs a passphrase", "give its passphrase"),
    /** The passphrase is wrong, or the protected part was changed. */
    PASSPHRASE_WRONG("the passphrase of the private key is wrong", "give the right one"),
    /** The private key cannot make signatures that its own public part verifies. */
    PRIVATE_KEY_BROKEN("the private key is broken", "export it again: gpg --armor --export-secret-keys KEY");

    private final Severity severity;
    private final String explanation;
    private final String hint;

    KeyFault(String explanation, String hint) {
        this(Severity.ERROR, explanation, hint);
    }

    KeyFault(Severity severity, String explanation, String hint) {
        this.severity = severity;
        this.explanation = explanation;
        this.hint = hint;
    }

    /**
     * How bad it is.
     *
     * @return ERROR, or WARNING when signing and verifying may work all the same
     */
    public Severity severity() {
        return severity;
    }

    /**
     * What is wrong.
     *
     * @return a clause in English of which the key is the subject
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
