package org.jpdfederation.client.internal.http;

import org.jpdfederation.core.error.FederationException;

/** What became of one try of a call. */
sealed interface Tried {

    /** An answer came, whatever its status. */
    record Answered(Answer answer) implements Tried {}

    /** No whole answer came. */
    record Failed(Kind kind, FederationException error) implements Tried {}

    /** Why no whole answer came. */
    enum Kind {
        /** No connection could be made: nothing was sent. */
        NO_CONNECTION,
        /** Client and server do not accept each other: nothing was sent, and another try ends the same. */
        NO_TRUST,
        /** The connection broke: the call may have arrived. */
        BROKEN,
        /** The deadline passed: the call may have arrived. */
        TIMEOUT,
        /** There is no point in another try: interrupted, closed, no credentials, an answer too large. */
        FINAL
    }
}
