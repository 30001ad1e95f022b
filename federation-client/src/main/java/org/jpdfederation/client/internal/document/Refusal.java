package org.jpdfederation.client.internal.document;

import org.jpdfederation.client.lint.LintCode;

/** Refuses a value with a known kind of fault. */
public final class Refusal extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final LintCode code;

    public Refusal(LintCode code, String message) {
        super(message);
        this.code = code;
    }

    public LintCode code() {
        return code;
    }
}
