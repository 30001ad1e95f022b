package org.jpdfederation.client.internal.document;

import tools.jackson.core.TokenStreamLocation;

/**
 * Where something stands in a text. Immutable.
 *
 * @param line the line, from 1
 * @param column the column in code points, from 1
 */
public record Place(int line, int column) {

    /** The begin of a text. */
    public static final Place START = new Place(1, 1);

    static Place of(TokenStreamLocation location) {
        return new Place(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
    }

    @Override
    public String toString() {
        return line + ":" + column;
    }
}
