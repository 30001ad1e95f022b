package org.jpdfederation.client.openpgp;

/** What was given holds no key, or none that can be used. Says nothing of its content. */
final class Unusable extends Exception {

    private static final long serialVersionUID = 1L;

    private final KeyFault fault;

    Unusable(KeyFault fault) {
        super(fault.explanation());
        this.fault = fault;
    }

    KeyFault fault() {
        return fault;
    }
}
