package org.jpdfederation.client.internal.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jpdfederation.client.lint.LintCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Reads YAML into a tree with true places. One document, at most 1 MiB, 20 levels and 100 000 values; no anchors,
 * aliases, tags and merge keys.
 */
public final class YamlDocument {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Pattern PLACE = Pattern.compile("line ([0-9]+), column ([0-9]+)");

    private YamlDocument() {}

    /** Reads a whole document; what is wrong is added to the faults, or thrown when it cannot be read further. */
    public static Node read(String text, Faults faults) {
        String unmarked = withoutMark(text);
        return read(unmarked, null, faults).orElseThrow(faults::exception);
    }

    /**
     * Reads one block of a document, the value of a key of its root mapping. Other keys are kept without their values.
     * When the text is no YAML, what likely made it so is added to the faults.
     *
     * @param keys the keys that may stand in the block, to find those without a space behind the colon
     */
    public static Node readBlock(String text, String block, Collection<String> keys, Faults faults) {
        String unmarked = withoutMark(text);
        Optional<Node> root = read(unmarked, block, faults);
        if (root.isEmpty()) {
            PlainScan.scan(unmarked, keys, faults);
        }
        return root.orElseThrow(faults::exception);
    }

    /** A byte order mark is no part of the text. */
    static String withoutMark(String text) {
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    /** The root, or empty when the text is no YAML. */
    private static Optional<Node> read(String text, @Nullable String block, Faults faults) {
        if (hasControlCharacter(text, faults)) {
            return Optional.empty();
        }
        try (JsonParser parser = YAML.createParser(text)) {
            JsonToken first = parser.nextToken();
            if (first == null) {
                faults.add(LintCode.EMPTY_FILE, Place.START, "the file is empty");
                throw faults.exception();
            }
            NodeReader reader = NodeReader.ofYaml(parser, faults, text);
            Node root = block != null && first == JsonToken.START_OBJECT ? reader.readBlock(block) : reader.read();
            if (parser.nextToken() != null) {
                faults.add(
                        LintCode.SECOND_DOCUMENT,
                        Place.of(parser.currentTokenLocation()),
                        "a second document begins here; a file holds one, remove the '---' above");
            }
            return Optional.of(root);
        } catch (JacksonException e) {
            faults.add(LintCode.NOT_YAML, placeOf(e), "this is no YAML: " + problem(e));
            return Optional.empty();
        }
    }

    /** Notes the first character that YAML does not allow. */
    private static boolean hasControlCharacter(String text, Faults faults) {
        int line = 1;
        int column = 1;
        for (int c : text.codePoints().toArray()) {
            if (!isPrintable(c)) {
                faults.add(
                        LintCode.CONTROL_CHARACTER,
                        new Place(line, column),
                        String.format("the character U+%04X has no place in YAML; write it as an escape in quotes", c));
                return true;
            }
            column = c == '\n' ? 1 : column + 1;
            line += c == '\n' ? 1 : 0;
        }
        return false;
    }

    /** The printable characters of YAML 1.2, rule 1. */
    private static boolean isPrintable(int c) {
        if (c < 0x20) {
            return c == '\t' || c == '\n' || c == '\r';
        }
        boolean control = c >= 0x7F && c <= 0x9F && c != 0x85;
        boolean surrogate = c >= 0xD800 && c <= 0xDFFF;
        return !control && !surrogate && c != 0xFFFE && c != 0xFFFF;
    }

    /** The place of a syntax error stands in the message alone; the exception's own is that of the last good token. */
    static Place placeOf(JacksonException e) {
        Matcher matcher = PLACE.matcher(e.getOriginalMessage());
        Optional<Place> last = Optional.empty();
        while (matcher.find()) {
            last = Optional.of(new Place(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))));
        }
        return last.orElseGet(() -> e.getLocation() == null ? Place.START : Place.of(e.getLocation()));
    }

    /** The message without its places and excerpts. */
    static String problem(JacksonException e) {
        List<String> lines = new ArrayList<>();
        e.getOriginalMessage()
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith(" "))
                .forEach(lines::add);
        return String.join(": ", lines);
    }
}
