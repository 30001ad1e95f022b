package org.jpdfederation.client.internal.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jpdfederation.core.entity.Secret;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a refusal says, in any of the published shapes: {@code errors[].message} with {@code details}, {@code message}
 * with {@code detail}, {@code error}, or plain text (3.0; Hybrid Distribution 4.5). HTML is cut short.
 */
final class ServerWords {

    private static final int LONGEST = 1_000;
    private static final int LONGEST_HTML = 200;
    private static final JsonMapper JSON = new JsonMapper();

    private ServerWords() {}

    /** The words on one line, without the secrets. */
    static String of(byte[] body, List<Secret> secrets) {
        String text = new String(body, StandardCharsets.UTF_8).strip();
        boolean html = text.startsWith("<");
        String words = html || text.isEmpty() ? text : fromJson(text);
        Hiding hiding = Hiding.of(secrets);
        words = body.length < Received.LARGEST_REFUSAL ? hiding.hide(words) : hiding.hideCut(words);
        return cut(onOneLine(words), html ? LONGEST_HTML : LONGEST);
    }

    /** A text of an answer on one line, without the secrets and cut short. */
    static String of(String text, List<Secret> secrets) {
        return cut(onOneLine(Hiding.of(secrets).hide(text)), LONGEST);
    }

    private static String fromJson(String text) {
        try {
            JsonNode root = JSON.readTree(text);
            List<String> parts = new ArrayList<>();
            root.path("errors").forEach(error -> add(parts, error));
            add(parts, root);
            return parts.isEmpty() ? root.toString() : String.join("; ", parts);
        } catch (JacksonException e) {
            return text;
        }
    }

    private static void add(List<String> parts, JsonNode node) {
        for (String key : List.of("message", "detail", "error")) {
            add(parts, node.path(key).asString(""));
        }
        node.path("details").forEach(detail -> add(parts, detail.asString("")));
        String code = node.path("code").asString("");
        if (parts.isEmpty() && !code.isBlank()) {
            parts.add(code.toUpperCase(Locale.ROOT));
        }
    }

    private static void add(List<String> parts, String words) {
        if (!words.isBlank() && !parts.contains(words)) {
            parts.add(words);
        }
    }

    private static String onOneLine(String words) {
        StringBuilder line = new StringBuilder();
        words.codePoints()
                .map(c -> Character.isISOControl(c) || Character.isWhitespace(c) ? ' ' : c)
                .filter(c -> c != ' ' || (line.length() > 0 && line.charAt(line.length() - 1) != ' '))
                .forEach(line::appendCodePoint);
        return line.toString().strip();
    }

    private static String cut(String words, int longest) {
        int end = words.offsetByCodePoints(0, Math.min(longest, words.codePointCount(0, words.length())));
        return end == words.length() ? words : words.substring(0, end) + "...";
    }
}
