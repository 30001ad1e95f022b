package org.jpdfederation.client.internal.http;

/** What becomes of a call that is sent twice. */
public enum Safety {
    /** It changes nothing: may always be repeated. */
    READ,
    /** Reads what a call before it wrote: may always be repeated, and whatever becomes of it, the change was made. */
    READ_BACK,
    /** Twice leaves the same as once: replace, delete, set to a given value. A 404 after an uncertain delete is done. */
    REPEATABLE,
    /** Makes something that may be there already: {@link Look} before repeating. */
    CREATE,
    /** Never repeated, whatever happened. */
    ONCE,
    /** Starts something that a tracker follows; never repeated, whatever happened. */
    TRACKED;

    boolean write() {
        return this != READ && this != READ_BACK;
    }
}
