package org.jpdfederation.client.internal.calls;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jpdfederation.client.access.GroupFilter;
import org.jpdfederation.client.access.GroupsApi;
import org.jpdfederation.client.internal.http.Exchange;
import org.jpdfederation.core.entity.Group;

/** {@link GroupOperations}, waiting. */
record GroupCalls(Exchange exchange) implements GroupsApi {

    @Override
    public Group create(Group group) {
        return exchange.run(GroupOperations.create(group));
    }

    @Override
    public Group get(String name) {
        return exchange.run(GroupOperations.get(name));
    }

    @Override
    public Optional<Group> find(String name) {
        return exchange.run(GroupOperations.find(name));
    }

    @Override
    public Stream<String> list() {
        return list(GroupFilter.none());
    }

    @Override
    public Stream<String> list(GroupFilter filter) {
        return exchange.stream(GroupOperations.list(filter));
    }

    @Override
    public Group update(Group group) {
        return exchange.run(GroupOperations.update(group));
    }

    @Override
    public List<String> changeMembers(String name, Collection<String> add, Collection<String> remove) {
        return exchange.run(GroupOperations.changeMembers(name, add, remove));
    }

    @Override
    public void delete(String name) {
        exchange.run(GroupOperations.delete(name));
    }
}
