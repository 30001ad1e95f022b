package org.jpdfederation.client.artifactory;

/**
 * Files and folders. Errors as {@link org.jpdfederation.client.access.AccessApi} says. Implemented by this
 * library only. Safe for use by many threads.
 *
 * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/file-list">Get Storage Item Information</a>
 */
public interface FilesApi {}
