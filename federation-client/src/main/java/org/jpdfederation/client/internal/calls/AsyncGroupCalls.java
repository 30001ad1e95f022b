package org.jpdfederation.client.internal.calls;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import org.jpdfederation.client.access.AsyncGroupsApi;
import org.jpdfederation.client.access.GroupFilter;
import org.jpdfederation.client.internal.http.Exchange;
import org.jpdfederation.core.entity.Group;
import org.jspecify.annotations.Nullable;

/** {@link GroupOperations}, not waiting. */
record AsyncGroupCalls(Exchange exchange) implements AsyncGroupsApi {

    @Override
    public CompletableFuture<Group> create(Group group) {
        return exchange.start(GroupOperations.create(group));
    }

    @Override
    public CompletableFuture<Group> get(String name) {
        return exchange.start(GroupOperations.get(name));
    }

    @Override
    public CompletableFuture<Optional<Group>> find(String name) {
        return exchange.start(GroupOperations.find(name));
    }

    @Override
    public Flow.Publisher<String> list() {
        return list(GroupFilter.none());
    }

    @Override
    public Flow.Publisher<String> list(GroupFilter filter) {
        return exchange.publish(GroupOperations.list(filter));
    }

    @Override
    public CompletableFuture<Group> update(Group group) {
        return exchange.start(GroupOperations.update(group));
    }

    @Override
    public CompletableFuture<List<String>> changeMembers(
            String name, Collection<String> add, Collection<String> remove) {
        return exchange.start(GroupOperations.changeMembers(name, add, remove));
    }

    @Override
    public CompletableFuture<@Nullable Void> delete(String name) {
        return exchange.startAction(GroupOperations.delete(name));
    }
}
