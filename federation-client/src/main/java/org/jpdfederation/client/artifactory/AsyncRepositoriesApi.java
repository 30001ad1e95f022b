package org.jpdfederation.client.artifactory;

import java.util.Collection;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/**
 * {@link RepositoriesApi} without waiting: each method does what its twin there does. Errors as
 * {@link org.jpdfederation.client.access.AsyncAccessApi} says. Implemented by this library only. Safe for use by many
 * threads.
 */
public interface AsyncRepositoriesApi {

    /**
     * See {@link RepositoriesApi#list}.
     *
     * @param filter which ones
     * @return the repositories in the order of the answer
     */
    Flow.Publisher<RepositorySummary> list(RepositoryFilter filter);

    /**
     * See {@link RepositoriesApi#get}.
     *
     * @param key the key
     * @return the repository
     */
    CompletableFuture<Repository> get(String key);

    /**
     * See {@link RepositoriesApi#find}.
     *
     * @param key the key
     * @return the repository, or empty if there is none
     */
    CompletableFuture<Optional<Repository>> find(String key);

    /**
     * See {@link RepositoriesApi#findAll}.
     *
     * @param keys the keys, in any number
     * @return those that there are, in order of their keys
     */
    CompletableFuture<SortedMap<String, Repository>> findAll(Collection<String> keys);

    /**
     * See {@link RepositoriesApi#exists}.
     *
     * @param key the key
     * @return true if there is one
     */
    CompletableFuture<Boolean> exists(String key);

    /**
     * See {@link RepositoriesApi#create}.
     *
     * @param repository what it shall be
     * @return done when the platform has accepted it
     */
    CompletableFuture<@Nullable Void> create(Repository repository);

    /**
     * See {@link RepositoriesApi#createAll}.
     *
     * @param repositories what they shall be, at least one
     * @return done when the platform has accepted them
     */
    CompletableFuture<@Nullable Void> createAll(Collection<Repository> repositories);

    /**
     * See {@link RepositoriesApi#update}.
     *
     * @param repository what it shall be
     * @return done when the platform has accepted it
     */
    CompletableFuture<@Nullable Void> update(Repository repository);

    /**
     * See {@link RepositoriesApi#updateAll}.
     *
     * @param repositories what they shall be, at least one
     * @return done when the platform has accepted them
     */
    CompletableFuture<@Nullable Void> updateAll(Collection<Repository> repositories);

    /**
     * See {@link RepositoriesApi#delete}.
     *
     * @param key the key
     * @return done when the platform has accepted it
     */
    CompletableFuture<@Nullable Void> delete(String key);
}
