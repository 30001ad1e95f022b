package org.jpdfederation.core.topology;

import org.jpdfederation.core.entity.JpdName;

/**
 * What a directed relation asks for: the target trusts the source, that is, it knows the source's root certificate.
 * Immutable.
 *
 * @param target the JPD that must trust
 * @param source the JPD that must be trusted
 * @see <a href="https://jfrog.com/help/r/jfrog-platform-administration-documentation/how-to-establish-a-circle-of-trust">
 *     How to Establish a Circle of Trust</a>
 */
public record TrustNeed(JpdName target, JpdName source) {

    /**
     * What a relation needs.
     *
     * @param relation the relation
     * @return its need: the target trusts the source
     */
    public static TrustNeed of(Relation relation) {
        return new TrustNeed(relation.to(), relation.from());
    }

    /** {@code edge trusts home}. */
    @Override
    public String toString() {
        return target + " trusts " + source;
    }
}
