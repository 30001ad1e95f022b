package org.jpdfederation.client.internal.calls;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import org.jpdfederation.client.access.AsyncUsersApi;
import org.jpdfederation.client.access.UserDetails;
import org.jpdfederation.client.access.UserFilter;
import org.jpdfederation.client.access.UserSummary;
import org.jpdfederation.client.internal.http.Exchange;
import org.jpdfederation.core.entity.Secret;
import org.jpdfederation.core.entity.User;
import org.jspecify.annotations.Nullable;

/** {@link UserOperations}, not waiting. */
record AsyncUserCalls(Exchange exchange) implements AsyncUsersApi {

    @Override
    public CompletableFuture<User> create(User user) {
        return exchange.start(UserOperations.create(user));
    }

    @Override
    public CompletableFuture<User> create(User user, Collection<String> groups) {
        return exchange.start(UserOperations.create(user, groups));
    }

    @Override
    public CompletableFuture<User> get(String name) {
        return exchange.start(UserOperations.get(name));
    }

    @Override
    public CompletableFuture<Optional<User>> find(String name) {
        return exchange.start(UserOperations.find(name));
    }

    @Override
    public CompletableFuture<List<String>> groups(String name) {
        return exchange.start(UserOperations.groups(name));
    }

    @Override
    public CompletableFuture<UserDetails> details(String name) {
        return exchange.start(UserOperations.details(name));
    }

    @Override
    public Flow.Publisher<UserSummary> list() {
        return list(UserFilter.none());
    }

    @Override
    public Flow.Publisher<UserSummary> list(UserFilter filter) {
        return exchange.publish(UserOperations.list(filter));
    }

    @Override
    public CompletableFuture<User> update(User user) {
        return exchange.start(UserOperations.update(user));
    }

    @Override
    public CompletableFuture<List<String>> changeGroups(
            String name, Collection<String> add, Collection<String> remove) {
        return exchange.start(UserOperations.changeGroups(name, add, remove));
    }

    @Override
    public CompletableFuture<@Nullable Void> delete(String name) {
        return exchange.startAction(UserOperations.delete(name));
    }

    @Override
    public CompletableFuture<@Nullable Void> changePassword(String name, Secret password) {
        return exchange.startAction(UserOperations.changePassword(name, password));
    }

    @Override
    public CompletableFuture<@Nullable Void> expirePassword(String name) {
        return exchange.startAction(UserOperations.expirePassword(name));
    }

    @Override
    public CompletableFuture<@Nullable Void> unlock(String name) {
        return exchange.startAction(UserOperations.unlock(name));
    }

    @Override
    public CompletableFuture<@Nullable Void> expireAllPasswords() {
        return exchange.startAction(UserOperations.expireAllPasswords());
    }

    @Override
    public CompletableFuture<@Nullable Void> unexpireAllPasswords() {
        return exchange.startAction(UserOperations.unexpireAllPasswords());
    }
}
