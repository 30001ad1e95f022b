package org.jpdfederation.client.artifactory;

/**
 * Repositories. Errors as {@link org.jpdfederation.client.access.AccessApi} says. Implemented by this
 * library only. Safe for use by many threads.
 *
 * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/get-repositories">Get Repositories</a>
 */
public interface RepositoriesApi {}
