package org.jpdfederation.core.entity;

import java.net.URI;
import java.util.Collection;
import java.util.Collections;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A JFrog Platform Deployment as a plan sees it. Immutable.
 *
 * @param name its name
 * @param accessUrl the base URL of its Access service, without a trailing slash, such as
 *     {@code https://eu.example.org:8082/access}
 * @param serviceIds the ids of its services, as far as they are known
 */
public record Jpd(JpdName name, URI accessUrl, SortedSet<ServiceId> serviceIds) {

    /** Checks and copies the parts. */
    public Jpd {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(accessUrl, "accessUrl");
        serviceIds = Collections.unmodifiableSortedSet(new TreeSet<>(serviceIds));
    }

    /**
     * Makes a JPD.
     *
     * @param name its name
     * @param accessUrl the base URL of its Access service
     * @param serviceIds the ids of its services, as far as they are known
     * @return the JPD
     */
    public static Jpd of(String name, URI accessUrl, Collection<ServiceId> serviceIds) {
        return new Jpd(JpdName.of(name), accessUrl, new TreeSet<>(serviceIds));
    }

    /**
     * Makes a JPD whose URL is not known yet. It stands under the reserved domain {@code example.invalid}, which
     * can never be reached.
     *
     * @param name its name; for the host, what is no letter, digit or dash is left out
     * @return the JPD
     */
    public static Jpd unplaced(String name) {
        StringBuilder host = new StringBuilder();
        name.chars()
                .filter(c -> c < 128 && (Character.isLetterOrDigit(c) || c == '-'))
                .forEach(c -> host.append((char) c));
        return of(
                name,
                URI.create("https://" + (host.isEmpty() ? "jpd" : host) + ".example.invalid/access"),
                java.util.List.of());
    }
}
