package org.jpdfederation.testkit.internal.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request, read whole.
 *
 * @param method as sent
 * @param path as sent, percent-encoded; for messages
 * @param segments the parts of the path, decoded; empty parts ({@code //}) left out
 * @param query the parameters, decoded; the first of equal names counts
 * @param authorization the header of that name
 * @param baseUrl how the caller addressed the fake, such as {@code http://127.0.0.1:18082}
 * @param body the body
 */
record Request(
        String method,
        String path,
        List<String> segments,
        Map<String, String> query,
        Optional<String> authorization,
        String baseUrl,
        Body body) {

    static Request read(HttpExchange exchange) throws IOException {
        Body body = Body.read(
                exchange.getRequestBody(), exchange.getRequestHeaders().getFirst("Content-Type"));
        String target = target(exchange.getRequestURI());
        int mark = target.indexOf('?');
        String path = mark < 0 ? target : target.substring(0, mark);
        return new Request(
                exchange.getRequestMethod(),
                path,
                segments(path),
                parameters(mark < 0 ? "" : target.substring(mark + 1)),
                Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization")),
                baseUrl(exchange),
                body);
    }

    /** The request target without scheme and host. {@code //a/b} is a path here, though to a URI {@code a} is a host. */
    private static String target(URI uri) {
        String text = uri.toString();
        if (uri.getScheme() == null) {
            return text;
        }
        int path = text.indexOf('/', text.indexOf("//") + 2);
        return path < 0 ? "/" : text.substring(path);
    }

    private static List<String> segments(String path) {
        List<String> segments = new ArrayList<>();
        split(path, '/').forEach(part -> segments.add(Percent.decodeSegment(part)));
        return List.copyOf(segments);
    }

    /** Reads {@code a=b&c=d}, of a query or a form; a {@code char} of the text is a byte on the wire. */
    static Map<String, String> parameters(String text) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String part : split(text, '&')) {
            int equals = part.indexOf('=');
            String name = equals < 0 ? part : part.substring(0, equals);
            String value = equals < 0 ? "" : part.substring(equals + 1);
            parameters.putIfAbsent(Percent.decodeForm(name), Percent.decodeForm(value));
        }
        return Collections.unmodifiableMap(parameters);
    }

    private static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        for (int start = 0; start < text.length(); ) {
            int end = text.indexOf(separator, start);
            int stop = end < 0 ? text.length() : end;
            if (stop > start) {
                parts.add(text.substring(start, stop));
            }
            start = stop + 1;
        }
        return parts;
    }

    private static String baseUrl(HttpExchange exchange) {
        String host = exchange.getRequestHeaders().getFirst("Host");
        return "http://"
                + (host != null
                        ? host
                        : exchange.getLocalAddress().getAddress().getHostAddress() + ":"
                                + exchange.getLocalAddress().getPort());
    }
}
