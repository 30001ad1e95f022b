package org.jpdfederation.client.internal.document;

import java.util.ArrayList;
import java.util.List;
import org.jpdfederation.client.lint.LintCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Turns the tokens of one value into a tree. Faults that leave the rest readable are collected. */
final class NodeReader {

    /** Refused where it is read, so it is no unknown key. */
    static final String MERGE_KEY = "<<";

    private static final int UNBOUNDED = Integer.MAX_VALUE;

    private final JsonParser parser;
    private final Faults faults;
    private final YamlMarks marks;
    private final int maxDepth;
    private final int maxValues;
    private final int maxElement;
    private int values;

    private NodeReader(JsonParser parser, Faults faults, YamlMarks marks, int maxDepth, int maxValues, int maxElement) {
        this.parser = parser;
        this.faults = faults;
        this.marks = marks;
        this.maxDepth = maxDepth;
        this.maxValues = maxValues;
        this.maxElement = maxElement;
    }

    static NodeReader ofJson(JsonParser parser, Faults faults) {
        return new NodeReader(parser, faults, YamlMarks.NONE, 64, UNBOUNDED, UNBOUNDED);
    }

    /** For answers: an element of a list has at most 1 MiB. */
    static NodeReader ofAnswer(JsonParser parser, Faults faults) {
        return new NodeReader(parser, faults, YamlMarks.NONE, 100, UNBOUNDED, 1 << 20);
    }

    static NodeReader ofYaml(JsonParser parser, Faults faults, String text) {
        return new NodeReader(parser, faults, YamlMarks.of(text, faults), 20, 100_000, UNBOUNDED);
    }

    /** Reads the value at which the parser stands. */
    Node read() {
        return value(1);
    }

    /** Reads a root mapping, of whose values all but one are left alone. */
    Node.Mapping readBlock(String block) {
        Node.Mapping mapping = new Node.Mapping(here());
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            Place keyPlace = here();
            if (key.equals(block)) {
                entry(mapping, 1);
            } else {
                parser.nextToken();
                parser.skipChildren();
                Node nothing = new Node.Scalar(keyPlace, Node.Type.NULL, "", true);
                mapping.putIfAbsent(new Node.Entry(key, keyPlace, true, nothing));
            }
        }
        return mapping;
    }

    private Node value(int depth) {
        Place here = here();
        if (++values > maxValues) {
            faults.add(LintCode.TOO_MANY_VALUES, here, "more than " + maxValues + " values; split the file");
            throw faults.exception();
        }
        if (depth > maxDepth) {
            faults.add(
                    LintCode.TOO_DEEP, here, "nested deeper than " + maxDepth + " levels; nothing in this format is");
            throw faults.exception();
        }
        boolean plain = marks == YamlMarks.NONE || marks.check(parser.currentTokenLocation());
        return switch (parser.currentToken()) {
            case START_OBJECT -> mapping(here, depth);
            case START_ARRAY -> sequence(here, depth);
            case VALUE_TRUE, VALUE_FALSE -> new Node.Scalar(here, Node.Type.BOOLEAN, parser.getString(), plain);
            case VALUE_NULL -> new Node.Scalar(here, Node.Type.NULL, parser.getString(), plain);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
                new Node.Scalar(here, Node.Type.NUMBER, parser.getString(), plain);
            default -> new Node.Scalar(here, Node.Type.TEXT, parser.getString(), plain);
        };
    }

    private Node.Mapping mapping(Place here, int depth) {
        Node.Mapping mapping = new Node.Mapping(here);
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            entry(mapping, depth);
        }
        return mapping;
    }

    private void entry(Node.Mapping mapping, int depth) {
        String key = parser.currentName();
        Place keyPlace = here();
        boolean plain = marks == YamlMarks.NONE || marks.check(parser.currentTokenLocation());
        if (key.equals(MERGE_KEY) && marks != YamlMarks.NONE && plain) {
            faults.add(LintCode.MERGE_KEY, keyPlace, "merge keys (<<) are not supported; write the keys out");
        }
        parser.nextToken();
        Node value = value(depth + 1);
        Node.@Nullable Entry first = mapping.putIfAbsent(new Node.Entry(key, keyPlace, plain, value));
        if (first != null) {
            faults.add(
                    LintCode.DUPLICATE_KEY,
                    keyPlace,
                    "duplicate key '" + key + "', first at " + first.keyPlace() + "; keep one");
        }
    }

    private Node.Sequence sequence(Place here, int depth) {
        List<Node> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            // places cost time, and in files an element may be as large as it likes
            long start =
                    maxElement == UNBOUNDED ? 0 : parser.currentTokenLocation().getByteOffset();
            items.add(value(depth + 1));
            if (maxElement != UNBOUNDED && parser.currentLocation().getByteOffset() - start > maxElement) {
                faults.add(here, "an element of the list is larger than " + maxElement + " bytes");
                throw faults.exception();
            }
        }
        return new Node.Sequence(here, items);
    }

    /** Errors of answers name no places, and places cost time. */
    private Place here() {
        return maxElement == UNBOUNDED ? Place.of(parser.currentTokenLocation()) : Place.START;
    }
}
