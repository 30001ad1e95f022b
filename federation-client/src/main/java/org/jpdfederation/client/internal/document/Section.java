package org.jpdfederation.client.internal.document;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.jpdfederation.client.lint.LintCode;
import org.jspecify.annotations.Nullable;

/**
 * Reads the keys of a mapping. What is wrong is added to the faults, with the key's path and what was expected; the
 * reader gets the default and goes on. For one thread at a time.
 */
public final class Section {

    /** How strictly a mapping is read. */
    public enum Rules {
        /** Written by people: an empty value is a fault, and so is text that other readers take for something else. */
        CONFIGURATION,
        /** Written by people for this reader alone: where text is expected every single value is text as it stands. */
        EXACT_TEXT,
        /** Written by a platform: null stands for absent. */
        DOCUMENT
    }

    /** The index of a value that is no item of a list. */
    private static final int SINGLE = -1;

    private final Node.Mapping node;
    private final String path;
    private final int index;
    private final Rules rules;
    private final Faults faults;
    private final SortedSet<String> asked;

    private Section(Node.Mapping node, String path, int index, Rules rules, Faults faults) {
        this.node = node;
        this.path = path;
        this.index = index;
        this.rules = rules;
        this.faults = faults;
        this.asked = rules == Rules.DOCUMENT ? Collections.emptySortedSet() : new TreeSet<>();
    }

    /** The keys of a value, or empty (and a fault) when it is no mapping. */
    public static Optional<Section> of(Node node, String path, Rules rules, Faults faults) {
        return ofItem(node, path, SINGLE, rules, faults);
    }

    /** The same of an item of a list. */
    public static Optional<Section> ofItem(Node node, String path, int index, Rules rules, Faults faults) {
        if (node instanceof Node.Mapping mapping) {
            return Optional.of(new Section(mapping, path, index, rules, faults));
        }
        String word =
                node instanceof Node.Scalar scalar && scalar.plain() ? PlainScan.wordBeforeColon(scalar.text()) : null;
        if (word != null) {
            faults.add(LintCode.MISSING_SPACE, node.place(), PlainScan.missingSpace(word));
        } else {
            faults.add(
                    LintCode.NOT_A_MAPPING,
                    node.place(),
                    itemOf(path, index),
                    "must be a mapping of keys to values, but is " + node.kind());
        }
        return Optional.empty();
    }

    public Place place() {
        return node.place();
    }

    /** Whether the key is there, whatever its value. */
    public boolean has(String key) {
        ask(key);
        return node.get(key) != null;
    }

    /** Whether the key is there with an explicit null. */
    public boolean isNull(String key) {
        ask(key);
        Node.@Nullable Entry entry = node.get(key);
        return entry != null && isNull(entry.value());
    }

    private boolean isNull(Node value) {
        return value instanceof Node.Scalar scalar
                && scalar.type() == Node.Type.NULL
                && (rules != Rules.EXACT_TEXT || scalar.text().isEmpty());
    }

    /** Whether the key is there with a text. */
    public boolean isText(String key) {
        Node.@Nullable Entry entry = node.get(key);
        return entry != null && entry.value() instanceof Node.Scalar scalar && scalar.type() == Node.Type.TEXT;
    }

    /** The place of a key's value, or that of the mapping when the key is absent. */
    public Place placeOf(String key) {
        Node.@Nullable Entry entry = node.get(key);
        return entry == null ? place() : entry.value().place();
    }

    /** Notes a fault at a key's value. */
    public void fault(String key, String message) {
        faults.add(placeOf(key), pathOf(key), message);
    }

    /** Notes a fault of a known kind at a key's value. */
    public void fault(LintCode code, String key, String message) {
        faults.add(code, placeOf(key), pathOf(key), message);
    }

    public Optional<String> text(String key) {
        Node value = value(key);
        return value == null ? Optional.empty() : textOf(value, key, SINGLE);
    }

    /** A text that must be there and not be empty. */
    public Optional<String> requiredText(String key) {
        Node value = value(key);
        if (value == null) {
            if (!isNull(key) || rules == Rules.DOCUMENT) {
                faults.add(LintCode.MISSING_KEY, place(), pathOf(key), "is missing");
            }
            return Optional.empty();
        }
        Optional<String> text = textOf(value, key, SINGLE);
        if (text.isPresent() && text.get().isEmpty()) {
            fault(LintCode.EMPTY_TEXT, key, "must not be empty");
            return Optional.empty();
        }
        return text;
    }

    /** A text, or a number as it was written: some platforms write one where their pages have the other. */
    public Optional<String> textOrNumber(String key) {
        Node value = value(key);
        if (value instanceof Node.Scalar scalar && scalar.type() == Node.Type.NUMBER) {
            return Optional.of(scalar.text());
        }
        return value == null ? Optional.empty() : textOf(value, key, SINGLE);
    }

    /** A single value as it was written, whatever its type; empty for null, a list or a mapping. */
    public Optional<String> scalar(String key) {
        return value(key) instanceof Node.Scalar scalar ? Optional.of(scalar.text()) : Optional.empty();
    }

    public boolean flag(String key, boolean absent) {
        Node value = value(key);
        if (value == null) {
            return absent;
        }
        if (value instanceof Node.Scalar scalar && isBoolean(scalar)) {
            return Boolean.parseBoolean(scalar.text());
        }
        fault(LintCode.NOT_A_BOOLEAN, key, "must be true or false, but is " + shown(value));
        return absent;
    }

    /** YAML 1.2 counts {@code True} and {@code TRUE} as booleans, the parser does not. */
    private boolean isBoolean(Node.Scalar scalar) {
        return scalar.type() == Node.Type.BOOLEAN
                || (rules != Rules.DOCUMENT
                        && scalar.plain()
                        && List.of("True", "TRUE", "False", "FALSE").contains(scalar.text()));
    }

    /** A whole number in the range of {@code long}. */
    public OptionalLong integer(String key) {
        Node value = value(key);
        if (value != null) {
            try {
                return OptionalLong.of(WholeNumber.of(value, shown(value)));
            } catch (Refusal e) {
                fault(e.code(), key, String.valueOf(e.getMessage()));
            }
        }
        return OptionalLong.empty();
    }

    /** A number. */
    public OptionalDouble decimal(String key) {
        Node value = value(key);
        if (value != null) {
            if (value instanceof Node.Scalar scalar && scalar.type() == Node.Type.NUMBER) {
                return OptionalDouble.of(Double.parseDouble(scalar.text()));
            }
            fault(key, "must be a number, but is " + shown(value));
        }
        return OptionalDouble.empty();
    }

    /** A required value, made of its text. */
    public <T> Optional<T> required(String key, Function<String, T> make) {
        return requiredText(key).flatMap(text -> made(placeOf(key), key, SINGLE, text, make));
    }

    /** An optional value, made of its text. */
    public <T> Optional<T> optional(String key, Function<String, T> make) {
        return text(key).flatMap(text -> made(placeOf(key), key, SINGLE, text, make));
    }

    /** Runs what takes a key's value, and turns its refusal into a fault. */
    public void take(String key, Runnable taker) {
        try {
            taker.run();
        } catch (Refusal e) {
            fault(e.code(), key, "is refused: " + e.getMessage());
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
            fault(LintCode.OUT_OF_RANGE, key, "is refused: " + e.getMessage());
        }
    }

    /** The texts of a list; none when the key is absent. */
    public List<String> texts(String key) {
        return list(key, Function.identity());
    }

    /** The values of a list, each made of its text. */
    public <T> List<T> list(String key, Function<String, T> make) {
        List<T> made = new ArrayList<>();
        List<Node> items = items(key);
        for (int i = 0; i < items.size(); i++) {
            int index = i;
            Node item = items.get(i);
            textOf(item, key, i)
                    .flatMap(text -> made(item.place(), key, index, text, make))
                    .ifPresent(made::add);
        }
        return made;
    }

    /** How many items the list of a key has; empty when there is no list. */
    public OptionalInt listSize(String key) {
        Node.@Nullable Entry entry = node.get(key);
        return entry != null && entry.value() instanceof Node.Sequence sequence
                ? OptionalInt.of(sequence.items().size())
                : OptionalInt.empty();
    }

    /** The mappings of a list. */
    public List<Section> sections(String key) {
        List<Section> sections = new ArrayList<>();
        List<Node> items = items(key);
        String list = pathOf(key);
        for (int i = 0; i < items.size(); i++) {
            ofItem(items.get(i), list, i, rules, faults).ifPresent(sections::add);
        }
        return sections;
    }

    /** The mapping under a key. */
    public Optional<Section> section(String key) {
        Node value = value(key);
        return value == null ? Optional.empty() : of(value, pathOf(key), rules, faults);
    }

    /** The keys as they stand. */
    public List<String> keys() {
        return node.entries().stream().map(Node.Entry::key).toList();
    }

    /** The keys of this mapping, which are names. */
    public List<String> names() {
        List<String> names = new ArrayList<>();
        node.entries().forEach(entry -> {
            String name = entry.key();
            ask(name);
            if (rules == Rules.CONFIGURATION && entry.plainKey()) {
                PlainScalar.takenFor(name)
                        .ifPresent(kind -> faults.add(LintCode.AMBIGUOUS_TEXT, entry.keyPlace(), quoteIt(name, kind)));
            }
            names.add(name);
        });
        return names;
    }

    /** Whether there is a key besides these. */
    public boolean hasOtherThan(String... keys) {
        return !List.of(keys).containsAll(keys());
    }

    /** Where a key itself stands. */
    public Place placeOfKey(String key) {
        Node.@Nullable Entry entry = node.get(key);
        return entry == null ? place() : entry.keyPlace();
    }

    /** Makes every key that was not asked for a fault, and tells whether there was one. For files that people write. */
    public boolean refuseOthers() {
        return refuseOthers(key -> Optional.empty());
    }

    /**
     * Makes every key that was not asked for a fault, and tells whether there was one.
     *
     * @param known tells what is wrong with a key that has its place elsewhere
     */
    public boolean refuseOthers(Function<String, Optional<Refusal>> known) {
        boolean refused = false;
        for (String key : keys()) {
            if (!asked.contains(key) && !key.equals(NodeReader.MERGE_KEY)) {
                faults.add(UnknownKey.fault(placeOfKey(key), pathOf(key), key, asked, known));
                refused = true;
            }
        }
        return refused;
    }

    /** The texts of a list, each with its place, that are taken to be right already. */
    public List<Item> itemsOf(String key) {
        List<Item> texts = new ArrayList<>();
        Node.@Nullable Entry entry = node.get(key);
        if (entry != null && entry.value() instanceof Node.Sequence sequence) {
            for (Node item : sequence.items()) {
                if (item instanceof Node.Scalar scalar && scalar.type() == Node.Type.TEXT) {
                    texts.add(new Item(scalar.place(), scalar.text()));
                }
            }
        }
        return texts;
    }

    /** A text of a list. */
    public record Item(Place place, String text) {}

    /** Where warnings and faults of more than one key go. */
    public Faults faults() {
        return faults;
    }

    /** Remembered only where other keys may be refused. */
    private void ask(String key) {
        if (rules != Rules.DOCUMENT) {
            asked.add(key);
        }
    }

    private List<Node> items(String key) {
        Node value = value(key);
        if (value != null && !(value instanceof Node.Sequence)) {
            fault(LintCode.NOT_A_LIST, key, "must be a list, but is " + shown(value));
        }
        return value instanceof Node.Sequence sequence ? sequence.items() : List.of();
    }

    /** The value of a key, or null when there is none. */
    private @Nullable Node value(String key) {
        ask(key);
        Node.@Nullable Entry entry = node.get(key);
        if (entry == null) {
            return null;
        }
        if (isNull(entry.value())) {
            if (rules != Rules.DOCUMENT) {
                fault(LintCode.EMPTY_VALUE, key, "has no value; give one or remove the key");
            }
            return null;
        }
        return entry.value();
    }

    private Optional<String> textOf(Node value, String key, int index) {
        if (rules == Rules.EXACT_TEXT && value instanceof Node.Scalar scalar) {
            return Optional.of(scalar.text());
        }
        if (value instanceof Node.Scalar scalar && scalar.type() != Node.Type.NULL) {
            Optional<String> other = rules == Rules.CONFIGURATION && scalar.plain()
                    ? PlainScalar.takenFor(scalar.text())
                    : Optional.empty();
            if (other.isEmpty() && scalar.type() == Node.Type.TEXT) {
                return Optional.of(scalar.text());
            }
            String why = other.map(kind -> ": " + quoteIt(scalar.text(), kind)).orElse(", but is " + shown(value));
            LintCode code = other.isPresent() ? LintCode.AMBIGUOUS_TEXT : LintCode.NOT_TEXT;
            faults.add(code, value.place(), pathOf(key, index), "must be text" + why);
        } else {
            LintCode code = value instanceof Node.Scalar ? LintCode.EMPTY_VALUE : LintCode.NOT_TEXT;
            faults.add(code, value.place(), pathOf(key, index), "must be text, but is " + value.kind());
        }
        return Optional.empty();
    }

    private <T> Optional<T> made(Place place, String key, int index, String text, Function<String, T> make) {
        try {
            return Optional.of(make.apply(text));
        } catch (Refusal e) {
            faults.add(e.code(), place, pathOf(key, index), "is refused: " + e.getMessage());
            return Optional.empty();
        } catch (IllegalArgumentException | DateTimeException e) {
            faults.add(place, pathOf(key, index), "is refused: " + e.getMessage());
            return Optional.empty();
        }
    }

    private static String quoteIt(String text, String kind) {
        return "'" + text + "' without quotes may be read as " + kind + "; quote it: \"" + text + "\"";
    }

    /** A platform's values are not repeated: a message must hold no secret. */
    private String shown(Node value) {
        return rules != Rules.DOCUMENT && value instanceof Node.Scalar scalar && scalar.type() != Node.Type.NULL
                ? scalar.kind() + " (" + scalar.text() + ")"
                : value.kind();
    }

    /** Made of its parts only for a fault: long lists have few of them. */
    private String pathOf(String key) {
        String here = itemOf(path, index);
        return here.isEmpty() ? key : here + "." + key;
    }

    private String pathOf(String key, int at) {
        return itemOf(pathOf(key), at);
    }

    private static String itemOf(String list, int index) {
        return index == SINGLE ? list : list + "[" + index + "]";
    }
}
