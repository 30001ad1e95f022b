package org.jpdfederation.core.sync;

import org.jpdfederation.core.error.ErrorCode;
import org.jpdfederation.core.error.FederationException;
import org.jpdfederation.core.error.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * A {@link RecordStore} cannot write, for want of space or another reason that is not in the record. The write did not
 * happen. A target refuses what it was about to take (K4); a local change fails with this error. Immutable.
 */
public final class StoreException extends FederationException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes the error.
     *
     * @param message which store, and why it cannot write; without secrets
     * @param cause the error below, or null
     */
    public StoreException(String message, @Nullable Throwable cause) {
        super(ErrorCode.STORE_UNWRITABLE, message, Outcome.NOT_APPLIED, true, cause);
    }
}
