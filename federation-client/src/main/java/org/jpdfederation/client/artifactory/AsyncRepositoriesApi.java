package org.jpdfederation.client.artifactory;

import java.util.Optional;
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
     * See {@link RepositoriesApi#update}.
     *
     * @param repository what it shall be
     * @return done when the platform has accepted it
     */
    CompletableFuture<@Nullable Void> update(Repository repository);

    /**
     * See {@link RepositoriesApi#delete}.
     *
     * @param key the key
     * @return done when the platform has accepted it
     */
    CompletableFuture<@Nullable Void> delete(String key);
}
