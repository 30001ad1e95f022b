package org.jpdfederation.core.sync;

import java.util.List;
import org.jpdfederation.core.entity.JpdName;

/**
 * What a source sends in one try. Immutable.
 *
 * @param from the source
 * @param target the name of the target in the source's configuration
 * @param attempt a number that all tries of one attempt share, unique at the source
 * @param tryNumber which try of the attempt this is, from 1
 * @param kind what started the attempt
 * @param entries the changes, in the order in which they take effect
 */
public record Batch(JpdName from, String target, long attempt, int tryNumber, Kind kind, List<Entry> entries) {

    /** What started an attempt. */
    public enum Kind {
        /** Changes that waited in the buffer. */
        CHANGES,
        /** A part of a full broadcast. */
        BROADCAST
    }

    /** Copies the list. */
    public Batch {
        entries = List.copyOf(entries);
    }
}
