package org.jpdfederation.client.artifactory;

import java.util.Collection;
import java.util.Optional;
import java.util.SortedMap;
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
     * Looks for many repositories at once, a hundred a call; what changes between two calls may be seen in part.
     *
     * @param keys the keys, in any number; none for no call
     * @return those that there are, in order of their keys; a key that the platform does not know is not among them
     * @throws IllegalArgumentException if a key is blank
     * @throws org.jpdfederation.client.error.PlatformRefusedException with BAD_REQUEST if the platform refuses the keys:
     *     the server's words tell why
     */
    SortedMap<String, Repository> findAll(Collection<String> keys);

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
     * Makes many repositories with one call; otherwise as {@link #create}. How many a call may have, and whether one
     * that is refused has made some of them, is not published: {@link #findAll} tells. After an answer that was lost all
     * are looked for: when none is there the call is sent again; when all are there as asked for, that is the result;
     * anything else ends in an error ALREADY_EXISTS of outcome UNKNOWN.
     *
     * @param repositories what they shall be, at least one
     * @throws IllegalArgumentException if there is no repository
     * @throws org.jpdfederation.client.error.PlatformRefusedException with BAD_REQUEST if a key is taken, a value is
     *     refused or there are too many: the server's words tell which
     */
    void createAll(Collection<Repository> repositories);

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
     * Changes many repositories with one call; otherwise as {@link #update}. How many a call may have, and whether one
     * that is refused has changed some of them, is not published.
     *
     * @param repositories what they shall be, at least one
     * @throws IllegalArgumentException if there is no repository
     * @throws org.jpdfederation.client.error.PlatformRefusedException with NOT_FOUND if there is no such repository,
     *     with BAD_REQUEST if a value is refused or there are too many
     */
    void updateAll(Collection<Repository> repositories);

    /**
     * Deletes a repository with all that is in it.
     *
     * @param key the key
     * @throws org.jpdfederation.client.error.PlatformRefusedException with NOT_FOUND if there is none
     * @see <a href="https://github.com/ruizink/py-jfrog-client">py-jfrog-client: docs</a>
     */
    void delete(String key);
}
