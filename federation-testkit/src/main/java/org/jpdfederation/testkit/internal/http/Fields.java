package org.jpdfederation.testkit.internal.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The fields of a request's body. A field that is absent or {@code null} is unset; one of another type than asked for
 * is refused by its name; unknown fields are passed over. In a form every value is a word, such as {@code True}.
 */
final class Fields {

    private final ObjectNode object;
    private final String prefix;
    private final boolean form;

    private Fields(ObjectNode object, String prefix, boolean form) {
        this.object = object;
        this.prefix = prefix;
        this.form = form;
    }

    static Fields of(ObjectNode object) {
        return new Fields(object, "", false);
    }

    static Fields ofForm(Map<String, String> parameters) {
        ObjectNode object = Json.object();
        parameters.forEach(object::put);
        return new Fields(object, "", true);
    }

    private @Nullable JsonNode value(String name) {
        JsonNode node = object.get(name);
        return node == null || node.isNull() ? null : node;
    }

    /** Whether the field is there and says {@code null}. */
    boolean isNull(String name) {
        JsonNode node = object.get(name);
        return node != null && node.isNull();
    }

    /** The names of all fields, in the order sent. */
    List<String> names() {
        return List.copyOf(object.propertyNames());
    }

    Refusal bad(String name, String fault) {
        return Refusal.badField(prefix + name, fault);
    }

    /** Says that a value of the right type cannot be used; Mission Control's calls tell that apart (A14). */
    Refusal unusable(String name, String fault) {
        return Refusal.unprocessable("field '" + prefix + name + "': " + fault);
    }

    private Refusal wrongType(String name, String expected, JsonNode found) {
        return bad(
                name,
                "expected " + expected + ", found " + found.getNodeType().name().toLowerCase(Locale.ROOT));
    }

    Optional<String> text(String name) {
        JsonNode node = value(name);
        return node == null ? Optional.empty() : Optional.of(text(name, node));
    }

    private String text(String name, JsonNode node) {
        if (!node.isString()) {
            throw wrongType(name, "a text", node);
        }
        String text = node.stringValue();
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int point = text.codePointAt(i);
            if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
                throw bad(name, "half a surrogate pair is no text");
            }
        }
        return text;
    }

    /** A text of at most {@code longest} {@code char}s. */
    Optional<String> text(String name, int longest) {
        Optional<String> text = text(name);
        if (text.isPresent() && text.get().length() > longest) {
            throw bad(name, "longer than " + longest + " characters");
        }
        return text;
    }

    /** A text that must be there and not be empty. */
    String required(String name) {
        return text(name).filter(text -> !text.isEmpty()).orElseThrow(() -> bad(name, "required"));
    }

    Optional<Boolean> flag(String name) {
        JsonNode node = value(name);
        if (node == null) {
            return Optional.empty();
        }
        if (node.isBoolean()) {
            return Optional.of(node.booleanValue());
        }
        if (form) {
            return Optional.of(Words.flag(node.stringValue()).orElseThrow(() -> bad(name, "expected true or false")));
        }
        throw wrongType(name, "true or false", node);
    }

    OptionalLong number(String name) {
        JsonNode node = value(name);
        if (node == null) {
            return OptionalLong.empty();
        }
        if (form) {
            return OptionalLong.of(
                    Words.number(node.stringValue()).orElseThrow(() -> bad(name, "expected a whole number")));
        }
        if (!node.isIntegralNumber() || !node.canConvertToLong()) {
            throw wrongType(name, "a whole number", node);
        }
        return OptionalLong.of(node.longValue());
    }

    Optional<List<String>> texts(String name) {
        JsonNode node = value(name);
        if (node == null) {
            return Optional.empty();
        }
        if (!node.isArray()) {
            throw wrongType(name, "an array of texts", node);
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode element : node.values()) {
            texts.add(text(name, element));
        }
        return Optional.of(List.copyOf(texts));
    }

    /** An array of names: texts, none of them empty. */
    Optional<List<String>> namesIn(String name) {
        Optional<List<String>> names = texts(name);
        if (names.isPresent() && names.get().contains("")) {
            throw bad(name, "a name must not be empty");
        }
        return names;
    }

    Optional<Fields> object(String name) {
        JsonNode node = value(name);
        if (node == null) {
            return Optional.empty();
        }
        if (node instanceof ObjectNode inner) {
            return Optional.of(new Fields(inner, prefix + name + ".", form));
        }
        throw wrongType(name, "an object", node);
    }

    Optional<List<Fields>> objects(String name) {
        JsonNode node = value(name);
        if (node == null) {
            return Optional.empty();
        }
        if (!node.isArray()) {
            throw wrongType(name, "an array of objects", node);
        }
        List<Fields> objects = new ArrayList<>();
        for (JsonNode element : node.values()) {
            if (!(element instanceof ObjectNode inner)) {
                throw wrongType(name, "an array of objects", element);
            }
            objects.add(new Fields(inner, prefix + name + "[" + objects.size() + "].", form));
        }
        return Optional.of(List.copyOf(objects));
    }
}
