package org.jpdfederation.client.distribution;

/**
 * What is sent to edges and removed from them, and how far it is. Errors as {@link org.jpdfederation.client.access.AccessApi} says. Implemented by this
 * library only. Safe for use by many threads.
 *
 * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/get-distribution-status-details">Get Distribution Status Details</a>
 */
public interface DistributionsApi {}
