package org.jpdfederation.client;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What a JPD knows and what calls did to it: each call of the storm writes under a name of its own, so that the changes
 * of that name are the effects of that call. Safe for use by many threads.
 */
final class StormJpd {

    /** An answer before it is put on the wire. */
    record Reply(int status, String body) {}

    static final int USERS = 60;
    static final int PAGE = 30;
    static final int TOKENS = 40;

    private static final String USER = "/access/api/v2/users/";
    private static final String GROUP = "/access/api/v2/groups/";
    private static final String PAIRING = "/access/api/v1/service_trust/pairing/";

    private final Map<String, String> documents = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> effects = new ConcurrentHashMap<>();

    /** How often something changed under a name. */
    int effects(String name) {
        AtomicInteger count = effects.get(name);
        return count == null ? 0 : count.get();
    }

    private void count(String name) {
        effects.computeIfAbsent(name, key -> new AtomicInteger()).incrementAndGet();
    }

    /** Applies a request that was read to its end. */
    Reply apply(String method, String path, String body) {
        return switch (method) {
            case "GET" -> read(path);
            case "POST" -> path.startsWith(PAIRING) ? pairingToken(path) : create(path, body);
            case "PUT" -> path.endsWith("/password") ? password(path, body) : exchange(body);
            default -> delete(path);
        };
    }

    private Reply read(String path) {
        if (path.startsWith("/access/api/v2/users?")) {
            return userPage(path.contains("cursor=") ? PAGE : 0);
        }
        if (path.equals("/access/api/v1/tokens")) {
            return tokens();
        }
        if (path.startsWith(USER + "there-")) {
            return new Reply(200, user(path.substring(USER.length())));
        }
        String document = documents.get(path);
        return document == null ? new Reply(404, "{}") : new Reply(200, document);
    }

    static String user(String name) {
        return "{\"username\":\"" + name + "\",\"email\":\"" + name + "@example.org\"}";
    }

    private static Reply userPage(int from) {
        StringBuilder page = new StringBuilder("{\"users\":[");
        for (int i = from; i < from + PAGE; i++) {
            page.append(i == from ? "" : ",")
                    .append("{\"username\":\"there-")
                    .append(i)
                    .append("\"}");
        }
        boolean last = from + PAGE == USERS;
        return new Reply(
                200, page.append(last ? "]}" : "],\"cursor\":\"next\"}").toString());
    }

    private static Reply tokens() {
        StringBuilder list = new StringBuilder("{\"tokens\":[");
        for (int i = 0; i < TOKENS; i++) {
            list.append(i == 0 ? "" : ",")
                    .append("{\"token_id\":\"t-")
                    .append(i)
                    .append("\",\"subject\":\"jfac@01/users/there-0\",\"scope\":\"applied-permissions/user\"}");
        }
        return new Reply(200, list.append("]}").toString());
    }

    private Reply create(String path, String body) {
        String key = path.equals("/access/api/v2/users") ? "username" : "name";
        String name = value(body, key);
        if (name.startsWith("there-") || documents.putIfAbsent(path + "/" + name, body) != null) {
            return new Reply(409, "{\"errors\":[{\"code\":\"CONFLICT\",\"message\":\"taken\"}]}");
        }
        count(name);
        return new Reply(201, body);
    }

    private Reply password(String path, String body) {
        String name = path.substring(USER.length(), path.lastIndexOf('/'));
        if (!body.equals(documents.put(path, body))) {
            count(name);
        }
        return new Reply(200, "");
    }

    /** A name that begins with {@code old-} is there until it is deleted. */
    private Reply delete(String path) {
        if (documents.putIfAbsent(path, "deleted") != null) {
            return new Reply(404, "{}");
        }
        count(path.substring((path.startsWith(USER) ? USER : GROUP).length()));
        return new Reply(204, "");
    }

    private Reply pairingToken(String path) {
        String name = path.substring(PAIRING.length());
        count(name);
        return new Reply(200, "{\"pairing_token\":\"of-" + name + "\"}");
    }

    private Reply exchange(String body) {
        count(value(body, "pairing_token"));
        return new Reply(200, "{\"message\":\"done\"}");
    }

    private static String value(String body, String key) {
        int from = body.indexOf("\"" + key + "\":\"") + key.length() + 4;
        return body.substring(from, body.indexOf('"', from));
    }
}
