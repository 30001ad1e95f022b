package org.jpdfederation.client.trust;

/** What became of the reading of a pairing token. */
public sealed interface PairingReading {

    /**
     * Its claims were read; whether it can be used is another question, see {@link PairingClaims#faults}. Immutable.
     *
     * @param claims what it says
     */
    record Read(PairingClaims claims) implements PairingReading {}

    /**
     * Its claims cannot be read. Immutable.
     *
     * @param fault why
     */
    record Refused(PairingFault fault) implements PairingReading {}
}
