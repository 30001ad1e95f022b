package org.jpdfederation.client.openpgp;

/** What a key may be used for. Immutable. */
public enum KeyCapability {
    /** Sign other keys and its own user ids. */
    CERTIFY(0x01),
    /** Sign data, such as release bundles. */
    SIGN(0x02),
    /** Encrypt. */
    ENCRYPT(0x0C),
    /** Prove who one is. */
    AUTHENTICATE(0x20);

    private final int flags;

    KeyCapability(int flags) {
        this.flags = flags;
    }

    boolean isIn(int keyFlags) {
        return (keyFlags & flags) != 0;
    }
}
