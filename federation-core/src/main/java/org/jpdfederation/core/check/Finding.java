package org.jpdfederation.core.check;

import java.util.Objects;
import org.jpdfederation.core.internal.Require;

/**
 * Something worth knowing before a topology is put in place. Immutable.
 *
 * @param severity how bad it is
 * @param code a stable name, such as {@code MESH_OF_ONE}
 * @param where what it concerns: a JPD, a relation as {@code a -> b}, an entity or a file
 * @param message what was found and why it matters
 * @param hint what to do about it
 */
public record Finding(Severity severity, String code, String where, String message, String hint) {

    /** How bad a finding is. */
    public enum Severity {
        /** The plan will not do what it says. */
        ERROR,
        /** The plan works, with a consequence that is easily missed. */
        WARNING,
        /** Good to know. */
        INFO
    }

    /** Checks the parts. */
    public Finding {
        Objects.requireNonNull(severity, "severity");
        Require.nonBlank("code", code);
        Require.nonBlank("where", where);
        Require.nonBlank("message", message);
        Objects.requireNonNull(hint, "hint");
    }

    /**
     * An error.
     *
     * @param code a stable name
     * @param where what it concerns
     * @param message what was found and why it matters
     * @param hint what to do about it
     * @return the finding
     */
    public static Finding error(String code, String where, String message, String hint) {
        return new Finding(Severity.ERROR, code, where, message, hint);
    }

    /**
     * A warning.
     *
     * @param code a stable name
     * @param where what it concerns
     * @param message what was found and why it matters
     * @param hint what to do about it
     * @return the finding
     */
    public static Finding warning(String code, String where, String message, String hint) {
        return new Finding(Severity.WARNING, code, where, message, hint);
    }

    /**
     * A piece of information.
     *
     * @param code a stable name
     * @param where what it concerns
     * @param message what was found and why it matters
     * @param hint what to do about it
     * @return the finding
     */
    public static Finding info(String code, String where, String message, String hint) {
        return new Finding(Severity.INFO, code, where, message, hint);
    }
}
