package org.jpdfederation.core.error;

/** A topology breaks a rule of Access Federation. Nothing was sent. Immutable. */
public final class TopologyException extends FederationException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes the error.
     *
     * @param message what is wrong, with the names of the JPDs, and what to do
     */
    public TopologyException(String message) {
        super(ErrorCode.TOPOLOGY_INVALID, message, Outcome.NOT_APPLIED, false, null);
    }
}
