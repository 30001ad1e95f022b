package org.jpdfederation.client.distribution;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jpdfederation.client.error.PropagationFailedException;
import org.jpdfederation.core.error.FederationException.Origin;

/**
 * How far public keys came on their way to the source's Artifactory and to the edges. The platform answers 200 even if
 * none arrived: look at the report, or call {@link #orThrow()}. Immutable.
 *
 * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/propagate-gpg-signing-keys-to-a-distribution-edge">Propagate
 *     GPG Signing Keys to a Distribution Edge</a>
 */
public sealed interface PropagationReport {

    /**
     * How it ended.
     *
     * @return the word of the whole
     */
    PropagationStatus status();

    /**
     * What the platform says about it.
     *
     * @return its words, empty when there are none
     */
    String message();

    /**
     * How it ended at each JPD, the source's own among them.
     *
     * @return the JPDs in the order of the answer
     */
    List<Delivery> deliveries();

    /**
     * A key at one JPD. Immutable.
     *
     * @param jpdId the id of the JPD in Mission Control; empty when it is not told
     * @param name the name of the JPD; empty when it is not told
     * @param keyAlias the alias of the key; empty when it is not told
     * @param status whether it is there
     * @param message what the platform says about it, empty when nothing
     */
    record Delivery(String jpdId, String name, String keyAlias, PropagationStatus status, String message) {}

    /**
     * The whole and each JPD ended in SUCCESS.
     *
     * @param message see {@link #message()}
     * @param deliveries see {@link #deliveries()}
     */
    record Propagated(String message, List<Delivery> deliveries) implements PropagationReport {

        /** Copies the list. */
        public Propagated {
            deliveries = List.copyOf(deliveries);
        }

        @Override
        public PropagationStatus status() {
            return PropagationStatus.SUCCESS;
        }
    }

    /**
     * A key was uploaded, and nothing more was asked for.
     *
     * @param message see {@link #message()}
     * @param deliveries see {@link #deliveries()}
     */
    record NotRequested(String message, List<Delivery> deliveries) implements PropagationReport {

        /** Copies the list. */
        public NotRequested {
            deliveries = List.copyOf(deliveries);
        }

        @Override
        public PropagationStatus status() {
            return PropagationStatus.NOT_REQUESTED;
        }
    }

    /**
     * The whole or a JPD ended in another word, be it one that is not published. JPDs that ended in SUCCESS have the
     * key, and a key that was uploaded with this call is there; propagate again when the cause is mended.
     *
     * @param origin the JPD that was asked, and the operation
     * @param status see {@link #status()}
     * @param message see {@link #message()}
     * @param deliveries see {@link #deliveries()}
     */
    record Incomplete(Origin origin, PropagationStatus status, String message, List<Delivery> deliveries)
            implements PropagationReport {

        /** Copies the list. */
        public Incomplete {
            deliveries = List.copyOf(deliveries);
        }

        /**
         * What is not done.
         *
         * @return the word of the whole, then the JPDs that did not end in SUCCESS, in words
         */
        public List<String> failures() {
            return Stream.concat(
                            Stream.of(status + said(message)),
                            deliveries.stream()
                                    .filter(delivery -> !delivery.status().equals(PropagationStatus.SUCCESS))
                                    .map(Incomplete::words))
                    .toList();
        }

        private static String words(Delivery delivery) {
            String jpd = delivery.name().isEmpty() ? delivery.jpdId() : delivery.name();
            return "key '" + delivery.keyAlias() + "' at " + (jpd.isEmpty() ? "a JPD without a name" : jpd) + ": "
                    + delivery.status() + said(delivery.message());
        }

        private static String said(String message) {
            return message.isEmpty() ? "" : " (" + message + ")";
        }
    }

    /**
     * Does what fits the end.
     *
     * @param propagated for keys that are everywhere
     * @param notRequested for a key that was only uploaded
     * @param incomplete for the rest
     * @param <T> the type of the result
     * @return the result
     */
    default <T> T fold(
            Function<? super Propagated, ? extends T> propagated,
            Function<? super NotRequested, ? extends T> notRequested,
            Function<? super Incomplete, ? extends T> incomplete) {
        if (this instanceof Propagated done) {
            return propagated.apply(done);
        }
        return this instanceof NotRequested only ? notRequested.apply(only) : incomplete.apply((Incomplete) this);
    }

    /**
     * Whether all that was asked for is done.
     *
     * @return true unless it is {@link Incomplete}
     */
    default boolean succeeded() {
        return !(this instanceof Incomplete);
    }

    /**
     * The report of what is done.
     *
     * @return this report
     * @throws PropagationFailedException if it is {@link Incomplete}; its outcome is UNKNOWN, since some JPDs may have
     *     the key
     */
    default PropagationReport orThrow() {
        if (this instanceof Incomplete incomplete) {
            throw new PropagationFailedException(incomplete.origin(), incomplete.failures());
        }
        return this;
    }
}
