package org.jpdfederation.testkit.internal.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jpdfederation.core.entity.Entity;
import org.jpdfederation.core.entity.NameOrder;

/**
 * One page of a list, cut by {@code limit}, {@code cursor} and {@code descendingOrder}. The cursor is a name; it is
 * absent from the last page.
 *
 * @param items what the page holds
 * @param cursor what the caller sends back for the next page
 */
record Page<E extends Entity>(List<E> items, Optional<String> cursor) {

    private static final long DEFAULT_LIMIT = 1_000;

    /** What a cursor names. */
    enum Cursor {
        /** The last name of the page before: lists of users and groups, by the published sample. */
        LAST_SEEN,
        /** The name to start from: lists of permissions. */
        STARTS_WITH
    }

    /**
     * Cuts a page.
     *
     * @param sorted everything that passes the filters, by name
     * @param call whose query holds limit, cursor and order
     * @param least the least limit allowed
     * @param most the largest limit allowed
     * @param meaning what the cursor names
     */
    static <E extends Entity> Page<E> of(List<E> sorted, Call call, long least, long most, Cursor meaning) {
        long limit = limit(call, least, most);
        boolean descending = call.queryFlag("descendingOrder").orElse(false);
        Optional<String> from = call.query("cursor");
        List<E> items = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            E item = sorted.get(descending ? sorted.size() - 1 - i : i);
            int order = from.isEmpty() ? 1 : NameOrder.BY_CODE_POINT.compare(name(item), from.get());
            int ahead = descending && from.isPresent() ? -order : order;
            if (ahead < 0 || (ahead == 0 && meaning == Cursor.LAST_SEEN)) {
                continue;
            }
            if (items.size() == limit) {
                E named = meaning == Cursor.LAST_SEEN ? items.get(items.size() - 1) : item;
                return new Page<>(items, Optional.of(name(named)));
            }
            items.add(item);
        }
        return new Page<>(items, Optional.empty());
    }

    private static long limit(Call call, long least, long most) {
        Optional<String> word = call.query("limit");
        if (word.isEmpty()) {
            return DEFAULT_LIMIT;
        }
        return Words.number(word.get())
                .filter(limit -> limit >= least && limit <= most)
                .orElseThrow(() -> Refusal.badQuery(
                        "limit",
                        "expected a whole number from " + least + " to " + most + ", found '" + word.get() + "'"));
    }

    private static String name(Entity entity) {
        return entity.ref().name();
    }
}
