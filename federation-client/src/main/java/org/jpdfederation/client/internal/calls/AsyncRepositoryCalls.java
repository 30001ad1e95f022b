package org.jpdfederation.client.internal.calls;

import java.util.Collection;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import org.jpdfederation.client.artifactory.AsyncRepositoriesApi;
import org.jpdfederation.client.artifactory.Repository;
import org.jpdfederation.client.artifactory.RepositoryFilter;
import org.jpdfederation.client.artifactory.RepositorySummary;
import org.jpdfederation.client.internal.http.Exchange;
import org.jspecify.annotations.Nullable;

/** {@link RepositoryOperations}, not waiting. */
record AsyncRepositoryCalls(Exchange exchange) implements AsyncRepositoriesApi {

    @Override
    public Flow.Publisher<RepositorySummary> list(RepositoryFilter filter) {
        return exchange.publish(RepositoryOperations.list(filter));
    }

    @Override
    public CompletableFuture<Repository> get(String key) {
        return exchange.start(RepositoryOperations.get(key));
    }

    @Override
    public CompletableFuture<Optional<Repository>> find(String key) {
        return exchange.start(RepositoryOperations.find(key));
    }

    @Override
    public CompletableFuture<SortedMap<String, Repository>> findAll(Collection<String> keys) {
        return exchange.start(RepositoryOperations.findAll(keys));
    }

    @Override
    public CompletableFuture<Boolean> exists(String key) {
        return exchange.start(RepositoryOperations.exists(key));
    }

    @Override
    public CompletableFuture<@Nullable Void> create(Repository repository) {
        return exchange.startAction(RepositoryOperations.create(repository));
    }

    @Override
    public CompletableFuture<@Nullable Void> createAll(Collection<Repository> repositories) {
        return exchange.startAction(RepositoryOperations.createAll(repositories));
    }

    @Override
    public CompletableFuture<@Nullable Void> update(Repository repository) {
        return exchange.startAction(RepositoryOperations.update(repository));
    }

    @Override
    public CompletableFuture<@Nullable Void> updateAll(Collection<Repository> repositories) {
        return exchange.startAction(RepositoryOperations.updateAll(repositories));
    }

    @Override
    public CompletableFuture<@Nullable Void> delete(String key) {
        return exchange.startAction(RepositoryOperations.delete(key));
    }
}
