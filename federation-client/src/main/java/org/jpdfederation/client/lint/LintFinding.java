package org.jpdfederation.client.lint;

import java.util.Objects;
import org.jpdfederation.core.check.Finding.Severity;

/**
 * A fault of a file. Immutable.
 *
 * @param file the file as it was named
 * @param line the line, from 1
 * @param column the column in characters (code points), from 1
 * @param code the stable code
 * @param message what is wrong here, with the nearest valid key or value; no secret
 * @param hint what to do about it
 */
public record LintFinding(String file, int line, int column, LintCode code, String message, String hint) {

    /** Checks the parts. */
    public LintFinding {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(hint, "hint");
    }

    /**
     * How bad it is.
     *
     * @return the severity of the code: an error, or a warning
     */
    public Severity severity() {
        return code.severity();
    }

    /** {@code FILE:LINE:COLUMN: error CODE message}. */
    @Override
    public String toString() {
        String severity = severity() == Severity.ERROR ? "error" : "warning";
        return file + ":" + line + ":" + column + ": " + severity + " " + code + " " + message;
    }
}
