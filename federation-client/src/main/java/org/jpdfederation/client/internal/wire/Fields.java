package org.jpdfederation.client.internal.wire;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jpdfederation.client.internal.document.Section;

/** Values that platforms write in more than one way. */
final class Fields {

    private Fields() {}

    /** A text, empty when it is absent. */
    static String text(Section section, String key) {
        return section.text(key).orElse("");
    }

    /** A date with its zone; absent when it is empty. */
    static Optional<Instant> instant(Section section, String key) {
        return section.text(key).filter(text -> !text.isEmpty()).flatMap(text -> section.optional(key, Dates::parse));
    }

    /** A boolean, written as such or as a text; false when it is absent. */
    static boolean flag(Section section, String key) {
        if (!section.isText(key)) {
            return section.flag(key, false);
        }
        String text = text(section, key);
        if (!text.equals("true") && !text.equals("false")) {
            section.fault(key, "must be true or false, but is '" + text + "'");
        }
        return text.equals("true");
    }

    /** A date in milliseconds since 1970, or as a text with its zone. */
    static Optional<Instant> millis(Section section, String key) {
        if (section.isText(key) && section.text(key).orElse("").indexOf('T') >= 0) {
            return instant(section, key);
        }
        OptionalLong millis = number(section, key);
        return millis.isPresent() ? Optional.of(Instant.ofEpochMilli(millis.getAsLong())) : Optional.empty();
    }

    /** A whole number that must be there; empty (and a fault) when it is not. */
    static Optional<Long> requiredNumber(Section section, String key) {
        if (!section.has(key) || section.isNull(key)) {
            section.fault(key, "is missing");
        }
        OptionalLong number = number(section, key);
        return number.isPresent() ? Optional.of(number.getAsLong()) : Optional.empty();
    }

    /** A text that may be empty and then counts as absent. */
    static Optional<String> textIfAny(Section section, String key) {
        return section.text(key).filter(text -> !text.isEmpty());
    }

    /** A whole number, 0 when it is absent. */
    static long count(Section section, String key) {
        return number(section, key).orElse(0);
    }

    /** A whole number, written as such or as a text. */
    static OptionalLong number(Section section, String key) {
        if (!section.isText(key)) {
            return section.integer(key);
        }
        return section.<OptionalLong>optional(key, text -> OptionalLong.of(parse(text)))
                .orElse(OptionalLong.empty());
    }

    /** How many elements a list has; a list that was read as their number is just that. */
    static long size(Section section, String key) {
        OptionalInt size = section.listSize(key);
        return size.isPresent() ? size.getAsInt() : count(section, key);
    }

    private static long parse(String text) {
        try {
            return new BigInteger(text).longValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            throw new IllegalArgumentException("it is no whole number in range", e);
        }
    }
}
