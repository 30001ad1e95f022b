package org.jpdfederation.client.access;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import org.jpdfederation.core.entity.User;
import org.jspecify.annotations.Nullable;

/** {@link UsersApi} without waiting: each method does what its twin there does. Errors as {@link AsyncAccessApi} says. */
public interface AsyncUsersApi {

    /**
     * See {@link UsersApi#create}.
     *
     * @param user the user
     * @return the user as the platform has it
     */
    CompletableFuture<User> create(User user);

    /**
     * See {@link UsersApi#get}.
     *
     * @param name the user name
     * @return the user
     */
    CompletableFuture<User> get(String name);

    /**
     * See {@link UsersApi#find}.
     *
     * @param name the user name
     * @return the user, or empty if there is none
     */
    CompletableFuture<Optional<User>> find(String name);

    /**
     * See {@link UsersApi#groups}.
     *
     * @param name the user name
     * @return the names of the groups
     */
    CompletableFuture<List<String>> groups(String name);

    /**
     * See {@link UsersApi#list}.
     *
     * @return what the list tells of each; pages are fetched as elements are asked for
     */
    Flow.Publisher<UserSummary> list();

    /**
     * See {@link UsersApi#update}.
     *
     * @param user the user as it should be
     * @return the user as the platform has it
     */
    CompletableFuture<User> update(User user);

    /**
     * See {@link UsersApi#changeGroups}.
     *
     * @param name the user name
     * @param add the groups to join
     * @param remove the groups to leave
     * @return the groups as the platform answers them
     */
    CompletableFuture<List<String>> changeGroups(String name, Collection<String> add, Collection<String> remove);

    /**
     * See {@link UsersApi#delete}.
     *
     * @param name the user name
     * @return done when the user is deleted
     */
    CompletableFuture<@Nullable Void> delete(String name);
}
