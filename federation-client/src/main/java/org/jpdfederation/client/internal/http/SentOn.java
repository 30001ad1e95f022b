package org.jpdfederation.client.internal.http;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jpdfederation.client.internal.url.RedirectUrl;
import org.jpdfederation.core.entity.Secret;
import org.jspecify.annotations.Nullable;

/**
 * Where a redirect has sent a call on to. Its URL may be signed, so no text shows more than scheme and host. Immutable.
 *
 * @param url where to
 * @param trusted whether it and all before it are of the platform's own origin: only then credentials go along
 * @param redirects how many were followed, this one included
 * @param told the checksum that an answer on the way has told, if one has
 */
record SentOn(URI url, boolean trusted, int redirects, Optional<Told> told) {

    private static final int MOST_REDIRECTS = 5;
    /** What is shorter is no secret, and hiding it would spoil messages. */
    private static final int SHORTEST_SECRET = 6;

    /**
     * A checksum that was told.
     *
     * @param byPlatform whether the platform itself has told it, and not only whom a redirect led to
     */
    record Told(String sha256, boolean byPlatform) {}

    /**
     * Where an answer sends its call on to, or null when it does not.
     *
     * @param base the platform
     * @throws IllegalArgumentException if it is not to be followed: the message says why
     */
    static @Nullable SentOn by(Answer answer, URI base) {
        Optional<String> location = answer.header("Location");
        if (answer.status() < 300 || answer.status() >= 400 || location.isEmpty()) {
            return null;
        }
        SentOn before = answer.call().content().sentOn();
        if (before != null && before.redirects == MOST_REDIRECTS) {
            throw new IllegalArgumentException("it is one more than the " + MOST_REDIRECTS + " that are followed");
        }
        URI from = before == null ? URI.create(base + answer.call().path()) : before.url;
        URI to = RedirectUrl.of(from, location.get());
        boolean trusted = (before == null || before.trusted) && RedirectUrl.sameOrigin(base, to);
        return new SentOn(to, trusted, before == null ? 1 : before.redirects + 1, checksum(answer));
    }

    /** The checksum that an answer, or one that led to it, has told: the platform's own comes first. */
    static Optional<Told> checksum(Answer answer) {
        SentOn before = answer.call().content().sentOn();
        Optional<Told> earlier = before == null ? Optional.empty() : before.told;
        return earlier.or(() -> answer.header("X-Checksum-Sha256")
                .map(String::strip)
                .filter(checksum -> !checksum.isEmpty())
                .map(checksum -> new Told(checksum, before == null || before.trusted)));
    }

    /** What a server might say of the URL: path, query, and the values of the query, as they are and decoded. */
    List<Secret> secrets() {
        List<Secret> secrets = new ArrayList<>();
        String query = url.getRawQuery();
        add(secrets, url.getRawPath() + (query == null ? "" : "?" + query));
        add(secrets, url.getRawPath());
        for (String pair : query == null ? new String[0] : query.split("&", -1)) {
            String value = pair.substring(pair.indexOf('=') + 1);
            add(secrets, value);
            add(secrets, decoded(value));
        }
        return secrets;
    }

    private static void add(List<Secret> secrets, String text) {
        if (text.length() >= SHORTEST_SECRET) {
            secrets.add(Secret.of(text));
        }
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return value; // a percent sign that encodes nothing
        }
    }

    /** Scheme and host. */
    @Override
    public String toString() {
        return url.getScheme() + "://" + url.getHost();
    }
}
