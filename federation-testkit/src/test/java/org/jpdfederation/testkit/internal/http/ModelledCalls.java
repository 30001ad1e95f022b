package org.jpdfederation.testkit.internal.http;

/** What the fake's table of routes knows, for tests outside this package. */
public final class ModelledCalls {

    private ModelledCalls() {}

    /** Whether there is a route of this method whose template differs at most in the names of its variables. */
    public static boolean contains(String method, String template) {
        return Routes.ALL.stream()
                .anyMatch(route ->
                        route.method().equals(method) && shape(route.template()).equals(shape(template)));
    }

    private static String shape(String template) {
        StringBuilder shape = new StringBuilder();
        boolean name = false;
        for (char c : template.toCharArray()) {
            name = c == '{' || (name && c != '}');
            if (!name) {
                shape.append(c);
            }
        }
        return shape.toString();
    }
}
