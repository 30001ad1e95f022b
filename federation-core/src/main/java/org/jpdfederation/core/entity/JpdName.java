package org.jpdfederation.core.entity;

import org.jpdfederation.core.internal.Require;
import org.jspecify.annotations.Nullable;

/**
 * The name of a JFrog Platform Deployment, by which topologies, plans and messages speak of it. One JPD has one
 * Access service, so it also names the site where a change was made. Ordered by code point. Immutable.
 *
 * @param text the name, not blank
 */
public record JpdName(String text) implements Comparable<JpdName> {

    /**
     * Checks the name.
     *
     * @throws IllegalArgumentException if it is blank
     */
    public JpdName {
        Require.nonBlank("the name of a JPD", text);
    }

    /**
     * Makes a name.
     *
     * @param text the name, not blank
     * @return the name
     * @throws IllegalArgumentException if it is blank
     */
    public static JpdName of(String text) {
        return new JpdName(text);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof JpdName name && text.equals(name.text));
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public int compareTo(JpdName other) {
        return NameOrder.BY_CODE_POINT.compare(text, other.text);
    }

    /** The name itself. */
    @Override
    public String toString() {
        return text;
    }
}
