package org.jpdfederation.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a report's HTML says, and whether it is sound. */
final class Markup {

    private static final Pattern TAG =
            Pattern.compile("<(/?)([a-zA-Z0-9]+)((?:\\s+[-a-zA-Z0-9:]+(?:=\"[^\"<>]*\")?)*)\\s*(/?)>");
    private static final List<String> VOID = List.of("meta", "br");

    private Markup() {}

    /** Every tag is closed in order, every ampersand begins a reference, and nothing is fetched or run. */
    static void assertSound(String html) {
        String body = html.replaceFirst("(?s)<style>.*?</style>", "").replaceFirst("<!DOCTYPE html>", "");
        Deque<String> open = new ArrayDeque<>();
        Matcher tag = TAG.matcher(body);
        while (tag.find()) {
            String name = tag.group(2);
            if (!tag.group(1).isEmpty()) {
                assertThat(open.poll()).as("before " + tag.start()).isEqualTo(name);
            } else if (tag.group(4).isEmpty() && !VOID.contains(name)) {
                open.push(name);
            }
        }
        assertThat(open).isEmpty();
        assertThat(TAG.matcher(body).replaceAll("")).doesNotContain("<", ">");
        assertThat(body.replaceAll("&(amp|lt|gt|quot|#39|rarr);", "")).doesNotContain("&");
        assertThat(html)
                .doesNotContainIgnoringCase("<script", "<link", "<img", "<iframe", " src=", " href=", "@import");
        assertThat(html.replace("url(#arrow)", "")).doesNotContain("url(", "://");
        assertThat(body.chars().filter(c -> Character.isISOControl(c) && c != '\n'))
                .isEmpty();
    }

    /** The texts of the rows of all tables. */
    static List<String> rows(String html) {
        return texts(html, "tr");
    }

    /** The texts of the items of all lists. */
    static List<String> items(String html) {
        return texts(html, "li");
    }

    private static List<String> texts(String html, String element) {
        List<String> texts = new ArrayList<>();
        Matcher found =
                Pattern.compile("(?s)<" + element + "[ >].*?</" + element + ">").matcher(html);
        while (found.find()) {
            texts.add(found.group()
                    .replaceAll("<[^>]*>", " ")
                    .replaceAll("\\s+", " ")
                    .strip());
        }
        return texts;
    }

    static int count(String html, String part) {
        return html.split(Pattern.quote(part), -1).length - 1;
    }
}
