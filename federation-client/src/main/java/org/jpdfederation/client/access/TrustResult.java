package org.jpdfederation.client.access;

/** Whether a target trusts a source. */
public sealed interface TrustResult {

    /** It does. Immutable. */
    record Trusted() implements TrustResult {}

    /**
     * It does not. Immutable.
     *
     * @param serverWords what the source said about it, with the target's answer
     */
    record NotTrusted(String serverWords) implements TrustResult {}
}
