package org.jpdfederation.client.internal;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jpdfederation.core.error.ErrorCode;
import org.jpdfederation.core.error.InputException;

/** What a call found wrong with an input. */
public record InputFaults(ErrorCode code, List<String> faults) {

    /** Each fault as {@code LINE:COLUMN message}. */
    public static InputFaults of(ThrowingCallable call) {
        InputException e = catchThrowableOfType(InputException.class, call);
        if (e == null) {
            throw new AssertionError("nothing was found wrong");
        }
        return new InputFaults(
                e.code(),
                e.faults().stream()
                        .map(f -> f.line() + ":" + f.column() + " " + f.message())
                        .toList());
    }
}
