package org.jpdfederation.client.distribution;

import org.jpdfederation.core.internal.Require;

/**
 * What a destination permission allows. A code that is not known is kept. Immutable.
 *
 * @param code the code as Distribution writes it; not blank
 */
public record DestinationAction(String code) {

    /** To send release bundles. */
    public static final DestinationAction DISTRIBUTE = new DestinationAction("x");
    /** To delete release bundles from edges. */
    public static final DestinationAction DELETE = new DestinationAction("d");
    /** To read. */
    public static final DestinationAction READ = new DestinationAction("r");
    /** To write. */
    public static final DestinationAction WRITE = new DestinationAction("w");
    /** To annotate. */
    public static final DestinationAction ANNOTATE = new DestinationAction("n");
    /** To manage. */
    public static final DestinationAction MANAGE = new DestinationAction("m");
    /** To administer. */
    public static final DestinationAction ADMIN = new DestinationAction("a");

    /**
     * Checks the code.
     *
     * @throws IllegalArgumentException if it is blank
     */
    public DestinationAction {
        Require.nonBlank("the code of an action", code);
    }

    /** The code. */
    @Override
    public String toString() {
        return code;
    }
}
