package org.jpdfederation.client.distribution;

/**
 * The service itself. Errors as {@link org.jpdfederation.client.access.AccessApi} says. Implemented by this
 * library only. Safe for use by many threads.
 *
 * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/test-connection">Test Connection</a>
 */
public interface DistributionSystemApi {}
