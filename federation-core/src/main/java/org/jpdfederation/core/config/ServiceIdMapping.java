package org.jpdfederation.core.config;

import java.util.Optional;
import org.jpdfederation.core.entity.ServiceId;
import org.jpdfederation.core.entity.ServiceType;

/**
 * One entry of {@code service-id-mapping}: service ids in received entities that match {@code from} become {@code to}.
 * Immutable.
 *
 * @param from a service id, or a type with a wildcard such as {@code jfrt@*}
 * @param to the one local service id
 */
public record ServiceIdMapping(ServiceId from, ServiceId to) {

    private static final String ANY = "*";

    /**
     * Checks the parts (AF 1.9).
     *
     * @throws IllegalArgumentException if {@code to} holds a wildcard, {@code from} one that does not stand alone behind
     *     the {@code @}, or the two are of different types
     */
    public ServiceIdMapping {
        if (to.unique().indexOf('*') >= 0 || to.prefix().indexOf('*') >= 0) {
            throw new IllegalArgumentException("to: " + to + " holds a wildcard; write the one local service id");
        }
        if (from.prefix().indexOf('*') >= 0
                || (from.unique().indexOf('*') >= 0 && !from.unique().equals(ANY))) {
            throw new IllegalArgumentException("from: " + from
                    + " holds a wildcard that is not all behind the @; write a type and one *, such as " + to.prefix()
                    + "@*, or a whole service id");
        }
        Optional<ServiceType> fromType = from.type();
        boolean sameType = fromType.isPresent()
                ? fromType.equals(to.type())
                : from.prefix().equals(to.prefix());
        if (!sameType) {
            throw new IllegalArgumentException(
                    "from: " + from + " and to: " + to + " are of different service types; map a type to itself");
        }
    }

    /**
     * Whether {@code from} stands for all services of its type.
     *
     * @return true for {@code jfrt@*} and its like
     */
    public boolean wildcard() {
        return from.unique().equals(ANY);
    }

    /**
     * Whether a service id is mapped by this entry.
     *
     * @param id the id in a received entity
     * @return true if {@code from} is this id, or a wildcard with the same prefix
     */
    public boolean matches(ServiceId id) {
        return wildcard() ? from.prefix().equals(id.prefix()) : from.equals(id);
    }
}
