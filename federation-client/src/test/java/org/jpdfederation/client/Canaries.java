package org.jpdfederation.client;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jpdfederation.core.entity.Secret;

/** Secrets that are all different, and whoever lets one out. Safe for use by many threads. */
final class Canaries {

    /** What stands in no text but a canary; each has a number behind it. */
    private static final String SONG = "tirilee";

    /** What secrets may hold beside letters; JSON, URLs and log patterns write some of it otherwise. */
    private static final List<String> ODD = List.of("", "\"q", "\\b", "/s+p=", " {}", "%20<h>", "\u00fc\u4e2d");

    private final List<String> names = new ArrayList<>();
    private final List<String> encoded = new CopyOnWriteArrayList<>();
    private final List<String> leaks = Collections.synchronizedList(new ArrayList<>());

    /** A secret with letters, digits and dots only, as tokens have. */
    synchronized Secret token(String what) {
        names.add(what);
        return Secret.of(SONG + "." + names.size() + ".end");
    }

    /** A secret with characters that need care. */
    synchronized Secret password(String what) {
        names.add(what);
        String odd = ODD.get(names.size() % ODD.size());
        return Secret.of("x" + odd + SONG + names.size() + odd + "x");
    }

    /** A password, which travels in Base64. */
    Secret basic(String user) {
        Secret password = password("basic");
        byte[] pair = (user + ":" + password.reveal()).getBytes(StandardCharsets.UTF_8);
        encoded.add(Base64.getEncoder().withoutPadding().encodeToString(pair));
        return password;
    }

    /** How many there are. */
    synchronized int count() {
        return names.size();
    }

    List<String> leaks() {
        return leaks;
    }

    /** Notes a leak if there is a canary in a text. */
    void listen(String where, String text) {
        if (text.contains(SONG) || encoded.stream().anyMatch(text::contains)) {
            leaks.add(where + ": " + (text.length() > 600 ? text.substring(0, 600) : text));
        }
    }

    /** Listens to an error: all it says, and all that is behind and beside it. */
    void listen(String where, Throwable thrown) {
        listen(where, thrown, Collections.newSetFromMap(new IdentityHashMap<>()));
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace, true));
        listen(where + " (stack trace)", trace.toString());
    }

    private void listen(String where, Throwable thrown, Set<Throwable> seen) {
        if (!seen.add(thrown)) {
            return;
        }
        listen(where + " " + thrown.getClass().getSimpleName(), thrown + " " + thrown.getLocalizedMessage());
        if (thrown.getCause() != null) {
            listen(where + ", caused by", thrown.getCause(), seen);
        }
        for (Throwable suppressed : thrown.getSuppressed()) {
            listen(where + ", suppressed", suppressed, seen);
        }
    }
}
