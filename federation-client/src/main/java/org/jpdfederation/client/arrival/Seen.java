package org.jpdfederation.client.arrival;

/** What became of looking at one file on the target. Immutable. */
sealed interface Seen {

    /** It is there. */
    record There(String by, String sha256, long size) implements Seen {}

    /** It is there, and its bytes are not those that the target itself speaks of. */
    record Corrupt(String by, String what) implements Seen {}

    /** It is not there. */
    record Missing(String by) implements Seen {}

    /** It could not be looked at, or was not. */
    record Unseen(String reason) implements Seen {}
}
