package org.jpdfederation.testkit.internal.http;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The parts of a {@code multipart/form-data} body by their names. */
final class Parts {

    private static final String END_OF_HEADERS = "\r\n\r\n";

    /** The content of each part; a {@code char} is a byte. */
    private final Map<String, String> contents;

    private Parts(Map<String, String> contents) {
        this.contents = contents;
    }

    static Parts read(byte[] body, String contentType) {
        String boundary = parameter(contentType, "boundary")
                .orElseThrow(() -> Refusal.badRequest("the content type names no boundary of the parts"));
        String text = "\r\n" + new String(body, StandardCharsets.ISO_8859_1);
        String delimiter = "\r\n--" + boundary;
        Map<String, String> contents = new LinkedHashMap<>();
        int at = text.indexOf(delimiter);
        while (at >= 0 && !text.startsWith("--", at + delimiter.length())) {
            int headers = at + delimiter.length();
            int content = text.indexOf(END_OF_HEADERS, headers);
            int end = content < 0 ? -1 : text.indexOf(delimiter, content + 2);
            if (end < 0) {
                throw Refusal.badRequest("a part has no end");
            }
            String name = parameter(text.substring(headers, content), "name")
                    .orElseThrow(() -> Refusal.badRequest("a part has no name"));
            contents.putIfAbsent(name, text.substring(Math.min(content + END_OF_HEADERS.length(), end), end));
            at = end;
        }
        if (at < 0) {
            throw Refusal.badRequest("the body has no parts with the boundary of its content type");
        }
        return new Parts(contents);
    }

    /** The value after {@code ; name=}, with or without quotes. */
    private static Optional<String> parameter(String header, String name) {
        int found = header.indexOf("; " + name + "=");
        if (found < 0) {
            return Optional.empty();
        }
        int start = found + name.length() + 3;
        boolean quoted = header.startsWith("\"", start);
        int from = quoted ? start + 1 : start;
        int end = from;
        while (end < header.length()
                && (quoted ? header.charAt(end) != '"' : ";\r\n ".indexOf(header.charAt(end)) < 0)) {
            end++;
        }
        return Optional.of(header.substring(from, end));
    }

    byte[] bytes(String name) {
        String content = contents.get(name);
        if (content == null || content.isEmpty()) {
            throw Refusal.badField(name, "required");
        }
        return content.getBytes(StandardCharsets.ISO_8859_1);
    }

    String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }
}
