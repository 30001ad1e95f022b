package org.jpdfederation.core.sync;

import java.util.Optional;

/**
 * Tells which entries a target cannot take at all, whatever its records say: an illegal name, say. Such an entry makes
 * the target refuse its batch (K4). Implementations judge by the entry alone.
 */
@FunctionalInterface
public interface ItemCheck {

    /** Takes every entry. */
    ItemCheck TAKE_ALL = entry -> Optional.empty();

    /**
     * Checks an entry.
     *
     * @param entry what came
     * @return why it cannot be taken, without secrets; or empty when it can
     */
    Optional<String> obstacle(Entry entry);
}
