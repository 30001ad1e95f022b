package org.jpdfederation.client.internal.http;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Whether an answer to a download leads elsewhere. Immutable.
 *
 * @param tried what came of the call
 * @param next the call to be sent in its place, or null when {@code tried} is what there is
 */
record Redirect(Tried tried, @Nullable Call next) {

    static Redirect of(Tried tried, URI base) {
        if (!(tried instanceof Tried.Answered answered)) {
            return new Redirect(tried, null);
        }
        Answer answer = answered.answer();
        try {
            SentOn place = SentOn.by(answer, base);
            return new Redirect(tried, place == null ? null : answer.call().sentOn(place));
        } catch (IllegalArgumentException e) {
            String what = "a redirect that is not followed: " + e.getMessage();
            return new Redirect(new Tried.Failed(Tried.Kind.FINAL, answer.malformed("Location", what)), null);
        }
    }
}
