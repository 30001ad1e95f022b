package org.jpdfederation.client.internal.calls;

import java.util.Collection;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.jpdfederation.client.artifactory.RepositoriesApi;
import org.jpdfederation.client.artifactory.Repository;
import org.jpdfederation.client.artifactory.RepositoryFilter;
import org.jpdfederation.client.artifactory.RepositorySummary;
import org.jpdfederation.client.internal.http.Exchange;

/** {@link RepositoryOperations}, waiting. */
record RepositoryCalls(Exchange exchange) implements RepositoriesApi {

    @Override
    public Stream<RepositorySummary> list(RepositoryFilter filter) {
        return exchange.stream(RepositoryOperations.list(filter));
    }

    @Override
    public Repository get(String key) {
        return exchange.run(RepositoryOperations.get(key));
    }

    @Override
    public Optional<Repository> find(String key) {
        return exchange.run(RepositoryOperations.find(key));
    }

    @Override
    public SortedMap<String, Repository> findAll(Collection<String> keys) {
        return exchange.run(RepositoryOperations.findAll(keys));
    }

    @Override
    public boolean exists(String key) {
        return exchange.run(RepositoryOperations.exists(key));
    }

    @Override
    public void create(Repository repository) {
        exchange.run(RepositoryOperations.create(repository));
    }

    @Override
    public void createAll(Collection<Repository> repositories) {
        exchange.run(RepositoryOperations.createAll(repositories));
    }

    @Override
    public void update(Repository repository) {
        exchange.run(RepositoryOperations.update(repository));
    }

    @Override
    public void updateAll(Collection<Repository> repositories) {
        exchange.run(RepositoryOperations.updateAll(repositories));
    }

    @Override
    public void delete(String key) {
        exchange.run(RepositoryOperations.delete(key));
    }
}
