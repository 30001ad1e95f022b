package org.jpdfederation.client.internal.document;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.jpdfederation.core.error.InputException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON into trees with places; long lists one element at a time. */
public final class JsonDocument {

    /** As long as a whole answer: that of a signed release bundle is little else than one text. */
    private static final int LONGEST_TEXT = 64 << 20;

    private static final JsonMapper JSON = new JsonMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(100)
                    .maxStringLength(LONGEST_TEXT)
                    .build())
            .build());

    /** What a document is that {@link #isBroken} refuses. */
    static final String BROKEN = "the answer holds a byte that UTF-8 never has";

    private JsonDocument() {}

    /**
     * Whether a document holds the byte 0xFF. Jackson pads with it the names that it has met, by whose bytes it finds
     * them: a name with that byte before it would be read as the one without.
     */
    static boolean isBroken(byte[] document) {
        for (byte b : document) {
            if (b == (byte) 0xFF) {
                return true;
            }
        }
        return false;
    }

    static JsonParser parser(byte[] document) {
        return JSON.createParser(document);
    }

    /** Reads an answer. What is wrong is added to the faults. */
    public static Optional<Node> read(byte[] bytes, Faults faults) {
        if (isBroken(bytes)) {
            faults.add(Place.START, BROKEN);
            return Optional.empty();
        }
        try (JsonParser parser = JSON.createParser(bytes)) {
            if (parser.nextToken() == null) {
                faults.add(Place.START, "the answer is empty");
                return Optional.empty();
            }
            Node node = NodeReader.ofAnswer(parser, faults).read();
            refuseMore(parser, faults);
            return Optional.of(node);
        } catch (InputException e) {
            return Optional.empty(); // the faults say why
        } catch (JacksonException e) {
            // no text of the parser's: it repeats pieces of the document, which may hold a secret
            faults.add(placeOf(e), "the answer is no JSON");
            return Optional.empty();
        }
    }

    /**
     * Reads the elements of a file that is a list, or a list object: {@code {"users": [...], "cursor": "..."}}.
     *
     * @return the cursor of a list object, if it has one that is not empty
     */
    public static Optional<String> elements(Path file, String listKey, Faults faults, Consumer<Node> each) {
        TextFile.requireFile(file);
        try (Reader reader = withoutMark(Files.newBufferedReader(file, StandardCharsets.UTF_8));
                JsonParser parser = JSON.createParser(reader)) {
            Optional<String> cursor = elements(parser, listKey, faults, each);
            refuseMore(parser, faults);
            return cursor;
        } catch (CharacterCodingException e) {
            throw notUtf8(file, e);
        } catch (IOException e) {
            throw TextFile.unreadable(file, "it cannot be read (" + e.getMessage() + "); check its permissions", e);
        } catch (JacksonException e) {
            if (e.getCause() instanceof CharacterCodingException coding) {
                throw notUtf8(file, coding);
            }
            faults.add(placeOf(e), "this is no JSON: " + e.getOriginalMessage());
            return Optional.empty();
        }
    }

    private static Optional<String> elements(JsonParser parser, String listKey, Faults faults, Consumer<Node> each) {
        JsonToken first = parser.nextToken();
        if (first == JsonToken.START_ARRAY) {
            list(parser, faults, each);
            return Optional.empty();
        }
        if (first != JsonToken.START_OBJECT) {
            faults.add(Place.START, first == null ? "the file is empty" : expected(listKey));
            return Optional.empty();
        }
        Optional<String> cursor = Optional.empty();
        boolean found = false;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            JsonToken value = parser.nextToken();
            if (key.equals(listKey) && value == JsonToken.START_ARRAY) {
                found = true;
                list(parser, faults, each);
            } else if (key.equals("cursor") && value == JsonToken.VALUE_STRING) {
                cursor = Optional.of(parser.getString()).filter(text -> !text.isEmpty());
            } else {
                parser.skipChildren();
            }
        }
        if (!found) {
            faults.add(Place.START, expected(listKey));
        }
        return cursor;
    }

    private static void list(JsonParser parser, Faults faults, Consumer<Node> each) {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            each.accept(NodeReader.ofJson(parser, faults).read());
        }
    }

    private static String expected(String listKey) {
        return "expected a list of documents, or an object {\"" + listKey + "\": [...]}";
    }

    private static void refuseMore(JsonParser parser, Faults faults) {
        if (faults.isEmpty() && parser.nextToken() != null) {
            faults.add(Place.of(parser.currentTokenLocation()), "more text follows the end of the document");
        }
    }

    private static Place placeOf(JacksonException e) {
        return e.getLocation() == null ? Place.START : Place.of(e.getLocation());
    }

    private static InputException notUtf8(Path file, CharacterCodingException e) {
        return TextFile.unreadable(file, "it is not UTF-8; save it in that encoding", e);
    }

    /** Skips a byte order mark. */
    private static Reader withoutMark(Reader reader) throws IOException {
        reader.mark(1);
        if (reader.read() != 0xFEFF) {
            reader.reset();
        }
        return reader;
    }
}
