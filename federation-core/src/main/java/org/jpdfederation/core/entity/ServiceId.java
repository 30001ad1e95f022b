package org.jpdfederation.core.entity;

import java.util.Optional;

/**
 * The id of a service in a JPD, {@code <prefix>@<unique>}. A prefix that is not published is kept. Ordered as text.
 * Immutable.
 *
 * @param prefix the text before the {@code @}, such as {@code jfrt}; not empty
 * @param unique the text behind the first {@code @}; not empty. New ids have 26 characters, old ones a UUID
 */
public record ServiceId(String prefix, String unique) implements Comparable<ServiceId> {

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if a part is empty or holds white space, or the prefix holds an {@code @}
     */
    public ServiceId {
        if (prefix.isEmpty() || unique.isEmpty() || prefix.indexOf('@') >= 0 || hasSpace(prefix) || hasSpace(unique)) {
            throw new IllegalArgumentException("'" + prefix + "@" + unique
                    + "' is no service id: expected <type>@<unique>, such as jfrt@01hq3v7k");
        }
    }

    /**
     * Reads an id.
     *
     * @param text such as {@code jfac@01ep443hcx10x00djcdsp31d56}; white space around it is taken off
     * @return the id
     * @throws IllegalArgumentException if it has not the form {@code <type>@<unique>}
     */
    public static ServiceId parse(String text) {
        String id = text.strip();
        int at = id.indexOf('@');
        return at < 0 ? new ServiceId(id, "") : new ServiceId(id.substring(0, at), id.substring(at + 1));
    }

    /**
     * The service's type.
     *
     * @return the type, or empty when the prefix is not published
     */
    public Optional<ServiceType> type() {
        return ServiceType.ofPrefix(prefix);
    }

    /**
     * Whether the id has the format of early Artifactory versions ({@code jf-artifactory@}).
     *
     * @return true if so
     */
    public boolean legacyFormat() {
        return prefix.equals(ServiceType.LEGACY_ARTIFACTORY);
    }

    private static boolean hasSpace(String text) {
        return text.chars().anyMatch(Character::isWhitespace);
    }

    @Override
    public int compareTo(ServiceId other) {
        return toString().compareTo(other.toString());
    }

    /** The id as the platform writes it. */
    @Override
    public String toString() {
        return prefix + "@" + unique;
    }
}
