package org.jpdfederation.client.internal.document;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jpdfederation.core.error.InputException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * The elements of a list object, {@code {"users": [...], "cursor": "..."}}, or of a bare list, parsed when they are
 * asked for. For one thread at a time.
 */
public final class JsonElements {

    private static final String CURSOR = "cursor";
    private static final String TOTAL = "total";
    /** The other name of the total, in the details of a Release Bundle v2. */
    private static final String TOTAL_ARTIFACTS = "total_artifacts_count";

    private final JsonParser parser;
    private final String key;
    private final int largest;
    private final Faults faults;
    private final NodeReader reader;
    private boolean begun;
    private boolean inList;
    private boolean listFound;
    private boolean ended;
    private final Map<String, String> told = new TreeMap<>();

    /**
     * @param key where the list stands; empty when it is the document
     * @param largest how many bytes an element may have
     */
    public JsonElements(byte[] document, String key, int largest, Faults faults) {
        this.parser = JsonDocument.parser(document);
        this.key = key;
        this.largest = largest;
        this.faults = faults;
        this.reader = NodeReader.ofAnswer(parser, faults);
        if (JsonDocument.isBroken(document)) {
            ended = true;
            faults.add(Place.START, JsonDocument.BROKEN);
        }
    }

    /** The next element; empty at the end, and when there are faults. */
    public Optional<Node> next() {
        try {
            return ended ? Optional.empty() : advance();
        } catch (InputException e) {
            ended = true; // the faults say why
        } catch (JacksonException e) {
            ended = true;
            // no text of the parser's: it repeats pieces of the document, which may hold a secret
            faults.add(Place.START, "the answer is no JSON");
        }
        return Optional.empty();
    }

    /** What stands under {@code cursor} and {@code total}, by whichever name; known when the elements are at their end. */
    public Map<String, String> told() {
        return told;
    }

    private Optional<Node> advance() {
        if (!begun) {
            begun = true;
            if (parser.nextToken() != (key.isEmpty() ? JsonToken.START_ARRAY : JsonToken.START_OBJECT)) {
                return fault("", key.isEmpty() ? "must be a list" : "must be an object with '" + key + "'");
            }
            inList = key.isEmpty();
        }
        if (inList) {
            if (parser.nextToken() != JsonToken.END_ARRAY) {
                return element();
            }
            inList = false;
            if (key.isEmpty()) {
                return end();
            }
        }
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (name.equals(key) && value == JsonToken.START_ARRAY) {
                listFound = true;
                inList = true;
                return advance();
            }
            if (name.equals(key) && value != JsonToken.VALUE_NULL) {
                return fault(key, "must be a list");
            }
            if (name.equals(CURSOR) && value != JsonToken.VALUE_NULL) {
                if (value != JsonToken.VALUE_STRING) {
                    return fault(CURSOR, "must be text");
                }
                told.put(CURSOR, parser.getString());
            }
            if ((name.equals(TOTAL) || name.equals(TOTAL_ARTIFACTS))
                    && value.isScalarValue()
                    && value != JsonToken.VALUE_NULL) {
                told.put(TOTAL, parser.getString());
            }
            parser.skipChildren();
        }
        return listFound ? end() : fault(key, "is missing");
    }

    private Optional<Node> end() {
        ended = true;
        return parser.nextToken() == null ? Optional.empty() : fault("", "is followed by more text");
    }

    private Optional<Node> element() {
        long begin = parser.currentTokenLocation().getByteOffset();
        Node element = reader.read();
        if (parser.currentLocation().getByteOffset() - begin > largest) {
            ended = true;
            faults.add(Place.START, "an element of the list is larger than " + largest + " bytes");
            return Optional.empty();
        }
        return Optional.of(element);
    }

    private Optional<Node> fault(String field, String what) {
        ended = true;
        faults.add(Place.START, field, what);
        return Optional.empty();
    }
}
