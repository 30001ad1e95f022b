package org.jpdfederation.client.inventory;

import java.util.List;
import org.jpdfederation.core.check.Finding;
import org.jpdfederation.core.entity.Inventory;

/**
 * What was read from a folder. Immutable.
 *
 * @param inventory the entities
 * @param findings what does not fit together, one finding for each kind with a count and the first three examples,
 *     always in the same order
 */
public record InventoryReading(Inventory inventory, List<Finding> findings) {

    /** Copies the list. */
    public InventoryReading {
        findings = List.copyOf(findings);
    }
}
