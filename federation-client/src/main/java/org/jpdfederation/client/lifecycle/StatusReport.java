package org.jpdfederation.client.lifecycle;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How far something is, and what the platform says about it. Immutable.
 *
 * @param status how far it is
 * @param messages what went wrong, in the order of the answer
 * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/get-release-bundle-v2-version-status">Get Release Bundle v2
 *     Version Status</a>
 */
public record StatusReport(BundleStatus status, List<Message> messages) {

    /** Copies the list. */
    public StatusReport {
        messages = List.copyOf(messages);
    }

    /**
     * What the platform says. Immutable.
     *
     * @param source which part of the platform says it; empty when it is not told
     * @param text what it says
     * @param created when, if it is told
     */
    public record Message(String source, String text, Optional<Instant> created) {}
}
