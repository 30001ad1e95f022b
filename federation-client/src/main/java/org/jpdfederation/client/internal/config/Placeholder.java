package org.jpdfederation.client.internal.config;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jpdfederation.client.internal.document.Place;
import org.jpdfederation.client.internal.document.Section;
import org.jpdfederation.client.lint.LintCode;

/** Finds what a template left for people to fill in. */
final class Placeholder {

    private static final List<String> WORDS =
            List.of("changeme", "change-me", "change_me", "todo", "tbd", "fixme", "xxx", "placeholder", "replace-me");

    private Placeholder() {}

    static void lookForIn(Section section, String listKey) {
        section.itemsOf(listKey).forEach(item -> lookAt(section, item.place(), item.text()));
    }

    /** Looks at the text of a key. */
    static void lookAt(Section section, String key, Optional<String> text) {
        text.ifPresent(value -> lookAt(section, section.placeOf(key), value));
    }

    /** In a pattern brackets and braces have meanings; only a whole text is looked at. */
    static void lookAtPattern(Section section, Section.Item item) {
        if (item.text().startsWith("<") || WORDS.contains(item.text().toLowerCase(Locale.ROOT))) {
            lookAt(section, item.place(), item.text());
        }
    }

    private static void lookAt(Section section, Place place, String text) {
        if (isPlaceholder(text)) {
            section.faults().add(LintCode.PLACEHOLDER, place, "'" + text + "' looks like a placeholder");
        }
    }

    /** {@code <host>}, {@code ${HOST}}, {@code {{ host }}}, a word such as changeme, or a host under .invalid. */
    static boolean isPlaceholder(String text) {
        return holds(text, "<", ">")
                || holds(text, "${", "}")
                || holds(text, "{{", "}}")
                || WORDS.contains(text.toLowerCase(Locale.ROOT))
                || text.contains("example.invalid");
    }

    private static boolean holds(String text, String begin, String end) {
        int at = text.indexOf(begin);
        return at >= 0 && text.indexOf(end, at + begin.length()) > at + begin.length();
    }
}
