package org.jpdfederation.client.internal.http;

import java.util.ArrayList;
import java.util.List;

/**
 * Paths with places for names: {@code /users/{username}}. {@code {+use_case}} takes a path of names, whose slashes and
 * stars stay as they are.
 */
final class PathTemplate {

    private PathTemplate() {}

    /**
     * Puts names into their places, each encoded.
     *
     * @throws IllegalArgumentException if a name cannot stand in a path, or names are missing or left over
     */
    static String fill(String template, String... names) {
        StringBuilder path = new StringBuilder();
        int used = 0;
        int at = 0;
        for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', at)) {
            int close = template.indexOf('}', open);
            path.append(template, at, open);
            if (used == names.length) {
                throw new IllegalArgumentException("no name for " + template.substring(open, close + 1));
            }
            String name = names[used++];
            path.append(template.charAt(open + 1) == '+' ? segments(name) : PathSegment.of(name));
            at = close + 1;
        }
        if (used != names.length) {
            throw new IllegalArgumentException("more names than places in " + template);
        }
        return path.append(template, at, template.length()).toString();
    }

    private static String segments(String path) {
        List<String> encoded = new ArrayList<>();
        int at = 0;
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', at)) {
            encoded.add(segment(path.substring(at, slash)));
            at = slash + 1;
        }
        encoded.add(segment(path.substring(at)));
        return String.join("/", encoded);
    }

    private static String segment(String name) {
        return name.equals("*") ? name : PathSegment.of(name);
    }
}
