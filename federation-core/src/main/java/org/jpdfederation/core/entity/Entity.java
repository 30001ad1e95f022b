package org.jpdfederation.core.entity;

/** A security entity that Access Federation can carry. Implementations are immutable values. */
public sealed interface Entity permits User, Group, Permission, AccessToken {

    /**
     * The key: type and name.
     *
     * @return the key
     */
    EntityRef ref();
}
