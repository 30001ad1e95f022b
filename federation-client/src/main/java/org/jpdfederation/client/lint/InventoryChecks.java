package org.jpdfederation.client.lint;

import java.util.List;
import org.jpdfederation.client.internal.config.Keys;
import org.jpdfederation.core.closure.NameFilter;
import org.jpdfederation.core.config.NamePatterns;
import org.jpdfederation.core.config.SyncTarget;
import org.jpdfederation.core.entity.Inventory;
import org.jpdfederation.core.entity.Permission;
import org.jpdfederation.core.error.InputException;

/** Looks for filters that select nothing of an inventory. For one thread at a time. */
final class InventoryChecks {

    private final List<String> permissions;

    InventoryChecks(Inventory inventory) {
        this.permissions =
                inventory.permissions().stream().map(Permission::name).toList();
    }

    void check(LintedFile file) {
        for (SyncTarget server : file.servers()) {
            NamePatterns filters = server.settings().permissionFilters();
            check(file, server, Keys.INCLUDE, filters.include());
            check(file, server, Keys.EXCLUDE, filters.exclude());
        }
    }

    private void check(LintedFile file, SyncTarget server, String list, List<String> patterns) {
        for (String pattern : patterns) {
            if (matchesNothing(pattern)) {
                file.add(
                        LintCode.PATTERN_MATCHES_NOTHING,
                        file.placeOfPattern(server.name(), list, pattern),
                        "'" + pattern + "' matches none of the " + permissions.size() + " permissions");
            }
        }
    }

    /** A pattern that cannot be evaluated is a finding already. */
    private boolean matchesNothing(String pattern) {
        try {
            NameFilter filter = NameFilter.compile(NamePatterns.including(pattern));
            return permissions.stream().noneMatch(filter::passes);
        } catch (InputException e) {
            return false;
        }
    }
}
