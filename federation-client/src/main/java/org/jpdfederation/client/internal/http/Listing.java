package org.jpdfederation.client.internal.http;

import java.util.Optional;
import java.util.function.Function;
import org.jpdfederation.client.internal.document.Section;

/** A list that is read element by element. Immutable. */
public sealed interface Listing<T> {

    /** The call, for a page without {@code limit} and {@code cursor}. */
    Call call();

    /** The key of the list; empty when the answer is the list itself. */
    String key();

    /** Makes an element of its document. */
    Function<Section, Optional<T>> reader();

    /** A list in pages, asked for with {@code limit} and {@code cursor}. */
    static <T> Listing<T> pages(Call call, String key, Function<Section, Optional<T>> reader) {
        return pagesFrom("", call, key, reader);
    }

    /** The same from a cursor on. */
    static <T> Listing<T> pagesFrom(String start, Call call, String key, Function<Section, Optional<T>> reader) {
        return new Pages<>(start, call, key, reader);
    }

    /** A list under a key of one answer, of any size. */
    static <T> Listing<T> whole(Call call, String key, Function<Section, Optional<T>> reader) {
        return new Whole<>(call, key, reader);
    }

    /** A list that is one answer, of any size. */
    static <T> Listing<T> bare(Call call, Function<Section, Optional<T>> reader) {
        return new Whole<>(call, "", reader);
    }

    /** See {@link #pages}. */
    record Pages<T>(String start, Call call, String key, Function<Section, Optional<T>> reader) implements Listing<T> {

        Call page(int limit, String cursor) {
            Call page = call.query("limit", Integer.toString(limit));
            return cursor.isEmpty() ? page : page.query("cursor", cursor);
        }
    }

    /** See {@link #whole} and {@link #bare}. */
    record Whole<T>(Call call, String key, Function<Section, Optional<T>> reader) implements Listing<T> {}
}
