package org.jpdfederation.client.internal.document;

import java.util.List;
import java.util.Map;

/** A value of a document and its place. */
public sealed interface Node {

    /** Where the value begins. */
    Place place();

    /** What the value is, for messages: {@code a list}, {@code a number}. */
    String kind();

    /** Keys and values in the order of the text. */
    record Mapping(Place place, Map<String, Entry> entries) implements Node {
        @Override
        public String kind() {
            return "a mapping";
        }
    }

    /** The value of a key. */
    record Entry(Place keyPlace, boolean plainKey, Node value) {}

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
