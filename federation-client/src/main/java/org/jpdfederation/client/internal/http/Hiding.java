package org.jpdfederation.client.internal.http;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jpdfederation.core.entity.Secret;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.io.JsonStringEncoder;

/** Takes secrets out of what servers and libraries say, as they are and as they are written on the way. Immutable. */
final class Hiding {

    private static final String HIDDEN = "***";
    /** What is left of a secret that was cut in two; less of it tells nothing. */
    private static final int SHORTEST_PART = 4;

    private final List<String> forms;

    private Hiding(List<String> forms) {
        this.forms = forms;
    }

    static Hiding of(Collection<Secret> secrets) {
        // the longest first: one secret may be the beginning of another
        return new Hiding(secrets.stream()
                .map(Secret::reveal)
                .flatMap(Hiding::forms)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList());
    }

    /** In JSON, in JSON within JSON, in a URL, and in a header, whose bytes are read as Latin-1. */
    private static Stream<String> forms(String secret) {
        String json = inJson(secret);
        String latin = new String(secret.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        return Stream.of(
                secret,
                json,
                json.replace("/", "\\/"),
                inJson(json),
                URLEncoder.encode(secret, StandardCharsets.UTF_8).replace("+", "%20"),
                latin,
                inJson(latin));
    }

    private static String inJson(String text) {
        return new String(JsonStringEncoder.getInstance().quoteAsCharArray(text));
    }

    /** The text without the secrets. */
    String hide(String text) {
        String hidden = text;
        for (String form : forms) {
            hidden = hidden.replace(form, HIDDEN);
        }
        return hidden;
    }

    /** The same for a text that was cut, perhaps in the middle of a secret. */
    String hideCut(String text) {
        String hidden = hide(text);
        for (String form : forms) {
            for (int length = Math.min(form.length() - 1, hidden.length()); length >= SHORTEST_PART; length--) {
                if (hidden.endsWith(form.substring(0, length))) {
                    return hidden.substring(0, hidden.length() - length) + HIDDEN;
                }
            }
        }
        return hidden;
    }

    /** What was thrown, or, when it or what is behind it tells a secret, the same without. */
    @Nullable
    Throwable hide(@Nullable Throwable thrown) {
        if (thrown == null || !tells(thrown)) {
            return thrown;
        }
        IOException hidden = new IOException(hide(thrown.toString()), hide(thrown.getCause()));
        hidden.setStackTrace(thrown.getStackTrace());
        return hidden;
    }

    private boolean tells(@Nullable Throwable thrown) {
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            String text = each.toString();
            if (!Objects.equals(text, hide(text))) {
                return true;
            }
        }
        return false;
    }
}
