package org.jpdfederation.client.internal.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value of a document and its place. */
public sealed interface Node {

    /** Where the value begins. */
    Place place();

    /** What the value is, for messages: {@code a list}, {@code a number}. */
    String kind();

    /** Keys and values in the order of the text. Filled by the reader of the text, then left alone. */
    final class Mapping implements Node {

        /** Up to so many keys are found sooner by looking at each than by hashing. */
        private static final int FEW = 16;

        private final Place place;
        private final List<Entry> entries = new ArrayList<>();
        private @Nullable Map<String, Entry> manyByKey;

        Mapping(Place place) {
            this.place = place;
        }

        /** Adds an entry if its key is new, else returns the entry that has the key. */
        @Nullable
        Entry putIfAbsent(Entry entry) {
            Entry first = get(entry.key);
            if (first != null) {
                return first;
            }
            entries.add(entry);
            if (manyByKey != null) {
                manyByKey.put(entry.key, entry);
            } else if (entries.size() > FEW) {
                Map<String, Entry> byKey = new LinkedHashMap<>();
                entries.forEach(each -> byKey.put(each.key, each));
                manyByKey = byKey;
            }
            return null;
        }

        /** The entry of a key, or null. */
        public @Nullable Entry get(String key) {
            if (manyByKey != null) {
                return manyByKey.get(key);
            }
            for (int i = 0; i < entries.size(); i++) {
                Entry entry = entries.get(i);
                if (entry.key.equals(key)) {
                    return entry;
                }
            }
            return null;
        }

        /** In the order of the text. */
        public List<Entry> entries() {
            return Collections.unmodifiableList(entries);
        }

        @Override
        public Place place() {
            return place;
        }

        @Override
        public String kind() {
            return "a mapping";
        }
    }

    /** A key and its value. */
    record Entry(String key, Place keyPlace, boolean plainKey, Node value) {}

    /** A list. */
    record Sequence(Place place, List<Node> items) implements Node {
        @Override
        public String kind() {
            return "a list";
        }
    }

    /**
     * A single value.
     *
     * @param text the value as it was written, without quotes
     * @param plain whether it stood without quotes
     */
    record Scalar(Place place, Type type, String text, boolean plain) implements Node {
        @Override
        public String kind() {
            return type.words;
        }
    }

    /** The types of single values. */
    enum Type {
        TEXT("text"),
        NUMBER("a number"),
        BOOLEAN("a boolean"),
        NULL("empty");

        private final String words;

        Type(String words) {
            this.words = words;
        }
    }
}
