package org.jpdfederation.testkit;

import java.util.List;
import org.jpdfederation.core.sync.EntityRecord;

/**
 * All that a deployment held at one moment, with the stamps. What waited to be sent is not in it. Immutable.
 *
 * @param records the records by type and name
 */
public record Backup(List<EntityRecord> records) {

    /** Copies the list. */
    public Backup {
        records = List.copyOf(records);
    }
}
