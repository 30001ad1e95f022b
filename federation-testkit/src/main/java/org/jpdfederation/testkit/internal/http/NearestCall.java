package org.jpdfederation.testkit.internal.http;

import java.util.stream.Collectors;

/** Says of a call that is not modelled which one is: methods known for the path, or else the nearest call. */
final class NearestCall {

    /** Longer paths are compared by their beginning. */
    private static final int COMPARED = 200;

    private NearestCall() {}

    static Refusal refusal(Request request) {
        String asked = request.method() + " " + request.path();
        String methods = Routes.ALL.stream()
                .filter(route -> route.match(request.segments()).isPresent())
                .map(Route::method)
                .distinct()
                .collect(Collectors.joining(", "));
        if (!methods.isEmpty()) {
            return Refusal.notModelled(asked + " is not modelled by this fake; modelled for this path: " + methods);
        }
        Route nearest = Routes.ALL.get(0);
        int least = Integer.MAX_VALUE;
        String text = asked(request.method(), "/" + String.join("/", request.segments()));
        for (Route route : Routes.ALL) {
            int distance = distance(text, asked(route.method(), route.filledWith(request.segments())));
            if (distance < least) {
                least = distance;
                nearest = route;
            }
        }
        return Refusal.notModelled(asked + " is not modelled by this fake; the nearest call that is: "
                + nearest.method() + " " + nearest.template());
    }

    private static String asked(String method, String path) {
        String text = method + " " + path;
        return text.substring(0, Math.min(COMPARED, text.length()));
    }

    /** The least number of characters to insert, delete or replace (Levenshtein). */
    static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
