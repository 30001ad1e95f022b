package org.jpdfederation.core.error;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a user gave, a file or a name, cannot be used. Nothing was done. The message holds one fault a line. */
public final class InputException extends FederationException {

    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    /**
     * Makes an error of one fault.
     *
     * @param code the stable code
     * @param fault what is wrong and where
     */
    public InputException(ErrorCode code, Fault fault) {
        this(code, List.of(fault), null);
    }

    /**
     * Makes an error of faults.
     *
     * @param code the stable code
     * @param faults what is wrong and where, at least one
     * @param cause the error below, or null
     */
    public InputException(ErrorCode code, List<Fault> faults, @Nullable Throwable cause) {
        super(
                code,
                faults.stream().map(Fault::toString).collect(Collectors.joining("\n")),
                Outcome.NOT_APPLIED,
                false,
                cause);
        this.faults = List.copyOf(faults);
    }

    /**
     * What is wrong and where.
     *
     * @return the faults, at least one
     */
    public List<Fault> faults() {
        return faults;
    }

    /**
     * One fault of an input. Immutable.
     *
     * @param source the file, option or argument
     * @param line the line, from 1, or 0 when the fault has none
     * @param column the column, from 1, or 0 when the fault has none
     * @param message what is wrong, why, and what to do
     */
    public record Fault(String source, int line, int column, String message) {

        /**
         * A fault of a whole input.
         *
         * @param source the file, option or argument
         * @param message what is wrong, why, and what to do
         * @return the fault
         */
        public static Fault of(String source, String message) {
            return new Fault(source, 0, 0, message);
        }

        /** {@code SOURCE:LINE:COLUMN: message}, as compilers write it. */
        @Override
        public String toString() {
            return line == 0 ? source + ": " + message : source + ":" + line + ":" + column + ": " + message;
        }
    }
}
