package org.jpdfederation.client.artifactory;

/**
 * Searches. Errors as {@link org.jpdfederation.client.access.AccessApi} says. Implemented by this
 * library only. Safe for use by many threads.
 *
 * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/aql-execution">AQL Execution</a>
 */
public interface SearchApi {}
