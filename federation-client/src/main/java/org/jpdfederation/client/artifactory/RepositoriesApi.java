package org.jpdfederation.client.artifactory;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * Repositories. Errors as {@link org.jpdfederation.client.access.AccessApi} says. Implemented by this
 * library only. Safe for use by many threads.
 *
 * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/get-repositories">Get Repositories</a>
 */
public interface RepositoriesApi {

    /**
     * Lists repositories. They are read while the stream is read, so an error comes then. The stream is for one thread;
     * close one that is not read to its end.
     *
     * @param filter which ones
     * @return the repositories in the order of the answer
     * @see <a href="https://github.com/ruizink/py-jfrog-client">py-jfrog-client: docs</a>
     */
    Stream<RepositorySummary> list(RepositoryFilter filter);

    /**
     * Reads a repository.
     *
     * @param key the key
     * @return the repository
     * @throws org.jpdfederation.client.error.PlatformRefusedException with NOT_FOUND if there is none; older versions
     *     say so with 400
     * @see <a href="https://github.com/ruizink/py-jfrog-client">py-jfrog-client: docs</a>
     */
    Repository get(String key);

    /**
     * Looks for a repository.
     *
     * @param key the key
     * @return the repository, or empty if there is none
     */
    Optional<Repository> find(String key);

    /**
     * Whether there is a repository.
     *
     * @param key the key
     * @return true if so
     * @see <a href="https://github.com/jfrog/artifactory-client-java">artifactory-client-java</a>
     */
    boolean exists(String key);

    /**
     * Makes a repository. On an Edge only local, virtual and smart remote ones are accepted. After an answer that was
     * lost the repository is looked for: one that has all that was asked for is the result, whoever made it. One that
     * differs, or whose further settings cannot be read back, ends in an error ALREADY_EXISTS of outcome UNKNOWN.
     *
     * @param repository what it shall be; what is not set is the platform's default
     * @throws org.jpdfederation.client.error.PlatformRefusedException with BAD_REQUEST if its key is taken or a value
     *     is refused: the server's words tell which
     * @see <a href="https://github.com/ruizink/py-jfrog-client">py-jfrog-client: docs</a>
     */
    void create(Repository repository);

    /**
     * Changes a repository. What is not set stays.
     *
     * @param repository what it shall be
     * @throws org.jpdfederation.client.error.PlatformRefusedException with NOT_FOUND if there is none, with BAD_REQUEST
     *     if a value is refused
     * @see <a href="https://github.com/ruizink/py-jfrog-client">py-jfrog-client: docs</a>
     */
    void update(Repository repository);

    /**
     * Deletes a repository with all that is in it.
     *
     * @param key the key
     * @throws org.jpdfederation.client.error.PlatformRefusedException with NOT_FOUND if there is none
     * @see <a href="https://github.com/ruizink/py-jfrog-client">py-jfrog-client: docs</a>
     */
    void delete(String key);
}
