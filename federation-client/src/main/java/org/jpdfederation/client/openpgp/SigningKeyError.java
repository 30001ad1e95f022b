package org.jpdfederation.client.openpgp;

import org.jpdfederation.core.error.ErrorCode;
import org.jpdfederation.core.error.InputException;

/** The error of a key that cannot be used. It says nothing of the key's text. */
final class SigningKeyError {

    private SigningKeyError() {}

    static <K> K orThrow(KeyReading<K> reading, String source) {
        if (reading instanceof KeyReading.Refused<K> refused) {
            throw of(refused.fault(), source);
        }
        return ((KeyReading.Read<K>) reading).key();
    }

    static InputException of(KeyFault fault, String source) {
        return new InputException(
                ErrorCode.SIGNING_KEY_UNUSABLE,
                InputException.Fault.of(source, fault.explanation() + "; " + fault.hint() + " (" + fault.name() + ")"));
    }
}
