package org.jpdfederation.client.internal.calls;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jpdfederation.client.access.UserDetails;
import org.jpdfederation.client.access.UserFilter;
import org.jpdfederation.client.access.UserSummary;
import org.jpdfederation.client.access.UsersApi;
import org.jpdfederation.client.internal.http.Exchange;
import org.jpdfederation.core.entity.Secret;
import org.jpdfederation.core.entity.User;

/** {@link UserOperations}, waiting. */
record UserCalls(Exchange exchange) implements UsersApi {

    @Override
    public User create(User user) {
        return exchange.run(UserOperations.create(user));
    }

    @Override
    public User create(User user, Collection<String> groups) {
        return exchange.run(UserOperations.create(user, groups));
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
    public UserDetails details(String name) {
        return exchange.run(UserOperations.details(name));
    }

    @Override
    public Stream<UserSummary> list() {
        return list(UserFilter.none());
    }

    @Override
    public Stream<UserSummary> list(UserFilter filter) {
        return exchange.stream(UserOperations.list(filter));
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

    @Override
    public void changePassword(String name, Secret password) {
        exchange.run(UserOperations.changePassword(name, password));
    }

    @Override
    public void expirePassword(String name) {
        exchange.run(UserOperations.expirePassword(name));
    }

    @Override
    public void unlock(String name) {
        exchange.run(UserOperations.unlock(name));
    }

    @Override
    public void expireAllPasswords() {
        exchange.run(UserOperations.expireAllPasswords());
    }

    @Override
    public void unexpireAllPasswords() {
        exchange.run(UserOperations.unexpireAllPasswords());
    }
}
