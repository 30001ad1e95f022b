package org.jpdfederation.core.closure;

import java.util.List;

/**
 * Why an entity is selected, in steps that can be followed (IB8): the first link is an entity that types and filters
 * select, each next one is brought by the one before. No chain to the same entity is shorter. Which of several shortest
 * ones it is, the method says that gives it. Immutable.
 *
 * @param links at least one
 */
public record ReasonChain(List<Link> links) {

    /**
     * Copies the links.
     *
     * @throws IllegalArgumentException if there is none
     */
    public ReasonChain {
        links = List.copyOf(links);
        if (links.isEmpty()) {
            throw new IllegalArgumentException("a reason chain has at least one link");
        }
    }

    /** The sentences, one a line. */
    @Override
    public String toString() {
        StringBuilder lines = new StringBuilder();
        for (Link link : links) {
            lines.append(lines.isEmpty() ? "" : "\n").append(link.text());
        }
        return lines.toString();
    }
}
