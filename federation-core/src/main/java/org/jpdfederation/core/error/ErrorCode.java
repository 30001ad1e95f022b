package org.jpdfederation.core.error;

/** The stable names of what can go wrong, with usual cause and next step. New codes may be added. Immutable. */
public enum ErrorCode {
    /** A file or folder that was named is not there. */
    FILE_MISSING(
            "the file or folder does not exist", "name an existing one; relative paths start at the working directory"),
    /** A file is there but cannot be read. */
    FILE_UNREADABLE("the file cannot be read", "check that it is a file, its permissions and its encoding (UTF-8)"),
    /** A file's content is not what its format asks for. */
    FILE_MALFORMED("the content does not follow the format", "mend the places named; nothing was done"),
    /** A topology breaks a rule. */
    TOPOLOGY_INVALID("the topology cannot be built", "mend the topology file or the call that built it"),
    /** Changes go round a circle of relations and never come to rest. */
    ENDLESS_CHASE(
            "sites forward to each other in a circle, at once and for ever",
            "give a link a latency, or the sites a longer wait, a larger buffer or a conflict window"),
    /** A filter's pattern cannot be compiled or evaluated. */
    PATTERN_UNUSABLE(
            "the pattern cannot be used", "simplify the pattern; look-around and back-references have no place"),
    /** A name, such as that of an entity or a JPD, stands for nothing. */
    NAME_UNKNOWN("nothing has this name", "check the spelling; names are case-sensitive"),
    /** A name cannot be used where it is needed, such as {@code ..} in a URL. */
    NAME_UNUSABLE("the name cannot be used here", "rename what has it, or leave it out"),
    /** A file cannot be written. */
    FILE_UNWRITABLE("the file cannot be written", "check the folder, its permissions and the space left"),
    /** A certificate cannot be read or used. */
    CERTIFICATE_UNUSABLE(
            "the certificate cannot be read or used", "fetch it again: GET /access/api/v1/cert/root?formatted=true"),
    /** A pairing token cannot be read. */
    PAIRING_TOKEN_UNUSABLE(
            "the pairing token cannot be read or used", "make a new one on the JPD to be connected to; it lasts 300 s"),
    /** A key that signs release bundles cannot be read or used. */
    SIGNING_KEY_UNUSABLE(
            "the signing key cannot be read or used", "export it again: gpg --armor --export, or --export-secret-keys"),
    /** A store of records cannot write. */
    STORE_UNWRITABLE("the store cannot write", "check the space left and what the store is kept on, then try again"),
    /** A port is used by another program. */
    PORT_IN_USE("another program listens on the port", "name another port, or 0 for any free one"),
    /** No answer came: no connection, or it broke. */
    UNREACHABLE("no answer came", "check the URL, the network and whether the JPD runs"),
    /** Client and server did not accept each other's certificates or protocols. */
    TLS_FAILED(
            "the TLS handshake failed",
            "check the trust anchors of this JPD, the host name and validity of its certificate, and the client's own"
                    + " certificate if it asks for one"),
    /** The supplier of credentials gave none. */
    CREDENTIALS_UNAVAILABLE("the credentials could not be renewed", "look at the cause; nothing was sent"),
    /** No answer came in time. */
    TIMEOUT("no answer came in time", "look whether the change happened before trying again"),
    /** The waiting thread was interrupted. */
    INTERRUPTED("the waiting thread was interrupted", "look whether the change happened before trying again"),
    /** Credentials are missing, wrong or expired. */
    UNAUTHORIZED("the credentials were not accepted", "renew the access token"),
    /** The credentials do not suffice. */
    FORBIDDEN("the token does not allow this", "use an admin-scoped access token"),
    /** The platform does not know what was named. */
    NOT_FOUND("the platform does not know what was named", "check the name and the JPD that was asked"),
    /** The platform has something of that name already. */
    ALREADY_EXISTS("something of that name exists already", "read it first; update it or choose another name"),
    /** The platform refused the request's content. */
    BAD_REQUEST("the platform refused the request's content", "mend the field that the platform names"),
    /** A target does not trust the source. */
    NOT_TRUSTED(
            "the target does not trust the source",
            "copy the source's root certificate to etc/access/keys/trusted of the target; check base URLs"),
    /** The platform cannot carry the call out in its present state. */
    NOT_ELIGIBLE("the platform cannot do this now", "check that the target is active and has entity types"),
    /** A JPD cannot take part in Access Federation. */
    NOT_A_CANDIDATE("the JPD cannot take part in Access Federation", "ask for the candidates; each needs Enterprise+"),
    /** Not all steps of a set-up are done. */
    SETUP_INCOMPLETE(
            "a step of the set-up failed",
            "mend what the failed step names, read the federation of the JPDs, then set it up again"),
    /** Licences were not attached to a JPD. */
    LICENSE_NOT_ATTACHED(
            "the licences could not be attached",
            "read the bucket's report for free licences, and check that Mission Control reaches the JPD"),
    /** A signing key did not reach all JPDs. */
    KEY_NOT_PROPAGATED(
            "a JPD did not get the key",
            "check that Mission Control (4.5.0 or later) reaches the JPDs named, then propagate the key again"),
    /** The bytes that came are not those that the platform speaks of. */
    CHECKSUM_MISMATCH(
            "the bytes that came are not those that the sender speaks of",
            "transfer it again; if it stays so, something on the way or in the platform's storage changes it"),
    /** An upload has another size on the platform than here. */
    SIZE_MISMATCH(
            "the platform has another number of bytes than were sent",
            "upload it again; if it stays so, something on the way changes it"),
    /** The platform does not take the content of a file. */
    CONTENT_REFUSED(
            "the content has another checksum than was declared, or is there already",
            "check that the file did not change while it was sent, and read what the repository has"),
    /** A repository takes no uploads. */
    UPLOAD_NOT_ALLOWED(
            "the repository takes no uploads",
            "name a local repository; an Edge takes uploads only into artifactory-edge-uploads"),
    /** The platform told only a part of what was found. */
    RESULT_CUT(
            "the platform cut the result at a limit of its own",
            "what came is only a part; ask in pieces, with sort, offset and limit, until a piece is short"),
    /** The call is not modelled or not offered. */
    NOT_SUPPORTED("the server does not offer this call", "check its version; a fake models only part of the API"),
    /** The platform asks for fewer calls. */
    TOO_MANY_REQUESTS("the platform asks for fewer calls", "wait, then try again"),
    /** The platform failed. */
    SERVER_FAILED("the platform failed", "look into the platform's logs"),
    /** An answer came that cannot be read. */
    ANSWER_MALFORMED("the answer cannot be read", "check that the URL leads to a JPD and to no proxy page");

    private final String usualCause;
    private final String nextStep;

    ErrorCode(String usualCause, String nextStep) {
        this.usualCause = usualCause;
        this.nextStep = nextStep;
    }

    /**
     * What usually lies behind it.
     *
     * @return a clause in English
     */
    public String usualCause() {
        return usualCause;
    }

    /**
     * What to do next.
     *
     * @return an instruction in English
     */
    public String nextStep() {
        return nextStep;
    }
}
