package org.jpdfederation.client.access;

/**
 * How a service is. Only one word is published; every other is kept. Immutable.
 *
 * @param word the word as the router writes it
 */
public record HealthState(String word) {

    /** All is well. */
    public static final HealthState HEALTHY = new HealthState("HEALTHY");

    /** The word. */
    @Override
    public String toString() {
        return word;
    }
}
