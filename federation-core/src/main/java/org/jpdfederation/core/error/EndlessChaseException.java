package org.jpdfederation.core.error;

/**
 * Changes go round a circle of relations without end and without time passing (T27): each site forwards them, each buffer
 * is full at once, and no link takes time. What was done until then stays; virtual time stands where it stood. Immutable.
 */
public final class EndlessChaseException extends FederationException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes the error.
     *
     * @param message when and why, and what ends it
     */
    public EndlessChaseException(String message) {
        super(ErrorCode.ENDLESS_CHASE, message, Outcome.APPLIED, false, null);
    }
}
