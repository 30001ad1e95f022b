package org.jpdfederation.client.access;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import org.jpdfederation.core.entity.Secret;
import org.jpdfederation.core.entity.User;
import org.jspecify.annotations.Nullable;

/** {@link UsersApi} without waiting: each method does what its twin there does. Errors as {@link AsyncAccessApi} says. */
public interface AsyncUsersApi {

    /**
     * See {@link UsersApi#create(User)}.
     *
     * @param user the user; the platform asks for an e-mail address, and for a password unless the internal password is disabled
     * @return the user as the platform has it
     */
    CompletableFuture<User> create(User user);

    /**
     * See {@link UsersApi#create(User, Collection)}.
     *
     * @param user the user
     * @param groups the groups to join
     * @return the user as the platform has it
     */
    CompletableFuture<User> create(User user, Collection<String> groups);

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
     * @return the names of the groups, as they came
     */
    CompletableFuture<List<String>> groups(String name);

    /**
     * See {@link UsersApi#details}.
     *
     * @param name the user name
     * @return the user, the groups and whether these make an administrator
     */
    CompletableFuture<UserDetails> details(String name);

    /**
     * See {@link UsersApi#list()}.
     *
     * @return what the list tells of each
     */
    Flow.Publisher<UserSummary> list();

    /**
     * See {@link UsersApi#list(UserFilter)}.
     *
     * @param filter which users
     * @return what the list tells of each
     */
    Flow.Publisher<UserSummary> list(UserFilter filter);

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
     * @return done when the platform has accepted it
     */
    CompletableFuture<@Nullable Void> delete(String name);

    /**
     * See {@link UsersApi#changePassword}.
     *
     * @param name the user name
     * @param password the new password
     * @return done when the platform has accepted it
     */
    CompletableFuture<@Nullable Void> changePassword(String name, Secret password);

    /**
     * See {@link UsersApi#expirePassword}.
     *
     * @param name the user name
     * @return done when the platform has accepted it
     */
    CompletableFuture<@Nullable Void> expirePassword(String name);

    /**
     * See {@link UsersApi#unlock}.
     *
     * @param name the user name
     * @return done when the platform has accepted it
     */
    CompletableFuture<@Nullable Void> unlock(String name);

    /**
     * See {@link UsersApi#expireAllPasswords}.
     *
     * @return done when the platform has accepted it
     */
    CompletableFuture<@Nullable Void> expireAllPasswords();

    /**
     * See {@link UsersApi#unexpireAllPasswords}.
     *
     * @return done when the platform has accepted it
     */
    CompletableFuture<@Nullable Void> unexpireAllPasswords();
}
