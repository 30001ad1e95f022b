package org.jpdfederation.client.internal.document;

import java.util.ArrayList;
import java.util.List;
import org.jpdfederation.core.error.InputException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLParser;

/** The keys at the root of a YAML text: where they stand and what is under them, anchors and tags too. */
public final class RootKeys {

    private static final YAMLMapper YAML = new YAMLMapper();

    private final List<Key> keys = new ArrayList<>();

    private RootKeys() {}

    /**
     * A key of the root.
     *
     * @param line its line, from 1
     * @param lastLine the line on which its value ends
     * @param indentation how many characters stand before it on its line
     * @param content the tokens of its value, as text
     * @param tied whether an anchor or alias is among them
     */
    public record Key(String name, int line, int lastLine, int indentation, List<String> content, boolean tied) {}

    /**
     * Reads a text. One without content has no keys.
     *
     * @throws InputException if it is no YAML, no mapping, a mapping in braces, or more than one document
     */
    public static RootKeys of(String text, Faults faults) {
        RootKeys keys = new RootKeys();
        try (YAMLParser parser = (YAMLParser) YAML.createParser(YamlDocument.withoutMark(text))) {
            JsonToken first = parser.nextToken();
            if (first == JsonToken.START_OBJECT) {
                requireBlockStyle(parser, text, faults);
                keys.read(parser);
                if (parser.nextToken() != null) {
                    faults.add(
                            Place.of(parser.currentTokenLocation()), "a second document begins here; a file holds one");
                }
            } else if (first != null) {
                faults.add(
                        Place.of(parser.currentTokenLocation()),
                        "the root of the file is no mapping of keys to values; there is no room for a block");
            }
        } catch (JacksonException e) {
            faults.add(YamlDocument.placeOf(e), "this is no YAML, so nothing is changed: " + YamlDocument.problem(e));
        }
        faults.throwIfAny();
        return keys;
    }

    private static void requireBlockStyle(YAMLParser parser, String text, Faults faults) {
        TokenStreamLocation place = parser.currentTokenLocation();
        String unmarked = YamlDocument.withoutMark(text);
        int start = unmarked.offsetByCodePoints(0, (int) place.getCharOffset());
        if (start < unmarked.length() && unmarked.charAt(start) == '{') {
            faults.add(
                    Place.of(place), "the file is one mapping in braces; write its keys on lines of their own first");
        }
    }

    private void read(YAMLParser parser) {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            TokenStreamLocation place = parser.currentTokenLocation();
            String name = parser.currentName();
            List<String> content = new ArrayList<>();
            boolean tied = isTied(parser);
            int lastLine = place.getLineNr();
            int depth = 0;
            do {
                JsonToken token = parser.nextToken();
                lastLine = Math.max(lastLine, lastLine(parser));
                tied |= isTied(parser);
                content.add(token + " " + parser.isCurrentAlias() + " " + parser.getObjectId() + " "
                        + parser.getTypeId() + " " + parser.getString());
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            } while (depth > 0);
            keys.add(new Key(name, place.getLineNr(), lastLine, place.getColumnNr() - 1, content, tied));
        }
    }

    /** The line on which a token ends; the end of a mapping without braces is no text of its own. */
    private static int lastLine(YAMLParser parser) {
        TokenStreamLocation begin = parser.currentTokenLocation();
        TokenStreamLocation end = parser.currentLocation();
        if (begin.getCharOffset() == end.getCharOffset()) {
            return 0;
        }
        return end.getColumnNr() == 1 ? end.getLineNr() - 1 : end.getLineNr();
    }

    private static boolean isTied(YAMLParser parser) {
        return parser.isCurrentAlias() || parser.getObjectId() != null;
    }

    /** The keys in the order of the text. */
    public List<Key> keys() {
        return keys;
    }

    /** What stands under the other keys: names and tokens. */
    public List<String> without(String name) {
        List<String> content = new ArrayList<>();
        for (Key key : keys) {
            if (!key.name.equals(name)) {
                content.add(key.name);
                content.addAll(key.content);
            }
        }
        return content;
    }
}
