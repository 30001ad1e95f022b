package org.jpdfederation.client.internal.http;

import java.util.Optional;
import java.util.function.Function;
import org.jpdfederation.client.internal.document.Section;

/** A list that is read element by element. Immutable. */
public sealed interface Listing<T> {

    /** The call, for a page without what says which page. */
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
        return new Pages<>(new Paging.Cursors(), start, call, key, reader);
    }

    /**
     * A list in pages, asked for with {@code limit} and {@code offset}.
     *
     * @param largest the most elements that a page may be asked for
     */
    static <T> Listing<T> offsets(int largest, Call call, String key, Function<Section, Optional<T>> reader) {
        return new Pages<>(new Paging.Offsets(largest), "", call, key, reader);
    }

    /** A list in pages, each an answer of its own, asked for with {@code start_pos}. */
    static <T> Listing<T> ranges(Call call, Function<Section, Optional<T>> reader) {
        return new Pages<>(new Paging.Ranges(), "", call, "", reader);
    }

    /** A list under a key of one answer, of any size. */
    static <T> Listing<T> whole(Call call, String key, Function<Section, Optional<T>> reader) {
        return whole(call, key, reader, Beside.NONE);
    }

    /** The same, where something beside the list tells whether the platform has cut it. */
    static <T> Listing<T> whole(Call call, String key, Function<Section, Optional<T>> reader, Beside beside) {
        return new Whole<>(call, key, false, reader, beside);
    }

    /** A list that is one answer, of any size. */
    static <T> Listing<T> bare(Call call, Function<Section, Optional<T>> reader) {
        return whole(call, "", reader);
    }

    /** The same; a document that is no list stands for a list of one. */
    static <T> Listing<T> bareOrOne(Call call, Function<Section, Optional<T>> reader) {
        return new Whole<>(call, "", true, reader, Beside.NONE);
    }

    /**
     * See {@link #pages}, {@link #offsets} and {@link #ranges}.
     *
     * @param paging how one page follows on another
     * @param start where the first page begins; empty at the beginning
     */
    record Pages<T>(Paging paging, String start, Call call, String key, Function<Section, Optional<T>> reader)
            implements Listing<T> {}

    /**
     * See {@link #whole}, {@link #bare} and {@link #bareOrOne}.
     *
     * @param orOne whether a document may stand for a list of one
     * @param beside what else is read
     */
    record Whole<T>(Call call, String key, boolean orOne, Function<Section, Optional<T>> reader, Beside beside)
            implements Listing<T> {}

    /**
     * What stands beside a list, before or behind it.
     *
     * @param key its key; empty when nothing is of interest
     * @param notice what the platform says of a list that it has cut, made of a document that has this key alone
     */
    record Beside(String key, Function<Section, Optional<String>> notice) {
        static final Beside NONE = new Beside("", section -> Optional.empty());
    }
}
