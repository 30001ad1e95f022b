package org.jpdfederation.client.internal.http;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How one page of a list follows on another. A position is a text; the empty one is the beginning. Immutable. */
interface Paging {

    /** The names under which pages tell where they stand. */
    String CURSOR = "cursor";

    String TOTAL = "total";

    /**
     * A page that was read to its end.
     *
     * @param answer for its headers
     * @param count how many elements it had
     * @param told what it says beside its list, under {@link #CURSOR} and {@link #TOTAL}
     */
    record Page(Answer answer, int count, Map<String, String> told) {}

    /** The call for the page at a position. */
    Call page(Call call, int limit, String position);

    /** The position of the page after one, or empty behind the last. */
    Optional<String> next(String position, int limit, Page page);

    /** {@code limit} and {@code cursor}: the page tells the next cursor. */
    record Cursors() implements Paging {

        @Override
        public Call page(Call call, int limit, String position) {
            Call page = call.query("limit", Integer.toString(limit));
            return position.isEmpty() ? page : page.query(CURSOR, position);
        }

        @Override
        public Optional<String> next(String position, int limit, Page page) {
            String next = page.told().getOrDefault(CURSOR, "");
            if (!next.isEmpty() && next.equals(position)) {
                throw page.answer().malformed(CURSOR, "the cursor that was sent, so that the list has no end");
            }
            return Optional.of(next).filter(cursor -> !cursor.isEmpty());
        }
    }

    /**
     * {@code limit} and {@code offset}: up to the total, or to a page that is not full when none is told. A page that
     * has more than was asked for is the whole list of a server that knows no pages.
     *
     * @param largest the most elements that a page may be asked for
     */
    record Offsets(int largest) implements Paging {

        @Override
        public Call page(Call call, int limit, String position) {
            return call.query("offset", Long.toString(start(position))).query("limit", Integer.toString(size(limit)));
        }

        @Override
        public Optional<String> next(String position, int limit, Page page) {
            long end = start(position) + page.count();
            Optional<Long> total = number(page.told().get(TOTAL));
            boolean more = page.count() > 0 && total.map(all -> end < all).orElseGet(() -> page.count() == size(limit));
            return more ? Optional.of(Long.toString(end)) : Optional.empty();
        }

        private int size(int limit) {
            return Math.min(limit, largest);
        }
    }

    /** {@code start_pos}, ten elements a page: headers tell the last position and how many elements there are. */
    record Ranges() implements Paging {

        private static final int PAGE = 10;
        private static final String END = "X-RangeLimit-EndPos";
        private static final String ALL = "X-RangeLimit-Total";

        @Override
        public Call page(Call call, int limit, String position) {
            return call.query("start_pos", Long.toString(start(position)));
        }

        @Override
        public Optional<String> next(String position, int limit, Page page) {
            Optional<Long> end = page.answer().header(END).flatMap(Paging::number);
            Optional<Long> total = page.answer().header(ALL).flatMap(Paging::number);
            if (page.count() == 0) {
                return Optional.empty();
            }
            if (end.isEmpty() || total.isEmpty()) {
                if (page.count() < PAGE) {
                    return Optional.empty();
                }
                String missing = end.isEmpty() ? END : ALL;
                throw page.answer().malformed(missing, "no number in " + missing + ", which tells where the list ends");
            }
            if (end.get() >= total.get() - 1) {
                return Optional.empty();
            }
            if (end.get() < start(position)) {
                throw page.answer().malformed(END, "a position before the one asked for, so that the list has no end");
            }
            return Optional.of(Long.toString(end.get() + 1));
        }
    }

    private static long start(String position) {
        return position.isEmpty() ? 0 : Long.parseLong(position);
    }

    private static Optional<Long> number(@Nullable String text) {
        try {
            return text == null ? Optional.empty() : Optional.of(Long.parseLong(text.strip()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
