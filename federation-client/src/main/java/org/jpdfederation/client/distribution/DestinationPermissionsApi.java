package org.jpdfederation.client.distribution;

/**
 * Who may send to which edges. Errors as {@link org.jpdfederation.client.access.AccessApi} says. Implemented by this
 * library only. Safe for use by many threads.
 *
 * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/introduction-to-the-distribution-rest-apis">Introduction to the Distribution REST APIs</a>
 */
public interface DestinationPermissionsApi {}
