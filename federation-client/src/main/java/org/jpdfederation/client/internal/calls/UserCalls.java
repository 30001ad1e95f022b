package org.jpdfederation.client.internal.calls;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jpdfederation.client.access.UserSummary;
import org.jpdfederation.client.access.UsersApi;
import org.jpdfederation.client.internal.http.Exchange;
import org.jpdfederation.core.entity.User;

/** {@link UserOperations}, waiting. */
record UserCalls(Exchange exchange) implements UsersApi {

    @Override
    public User create(User user) {
        return exchange.run(UserOperations.create(user));
    }

    @Override
    public User get(String name) {
        return exchange.run(UserOperations.get(name));
    }

    @Override
    public Optional<User> find(String name) {
        return exchange.run(UserOperations.find(name));
    }

    @Override
    public List<String> groups(String name) {
        return exchange.run(UserOperations.groups(name));
    }

    @Override
    public Stream<UserSummary> list() {
        return exchange.stream(UserOperations.list());
    }

    @Override
    public User update(User user) {
        return exchange.run(UserOperations.update(user));
    }

    @Override
    public List<String> changeGroups(String name, Collection<String> add, Collection<String> remove) {
        return exchange.run(UserOperations.changeGroups(name, add, remove));
    }

    @Override
    public void delete(String name) {
        exchange.run(UserOperations.delete(name));
    }
}
