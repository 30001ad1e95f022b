package org.jpdfederation.client.access;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import org.jpdfederation.core.entity.Group;
import org.jspecify.annotations.Nullable;

/** {@link GroupsApi} without waiting: each method does what its twin there does. Errors as {@link AsyncAccessApi} says. */
public interface AsyncGroupsApi {

    /**
     * See {@link GroupsApi#create}.
     *
     * @param group the group
     * @return the group as the platform has it
     */
    CompletableFuture<Group> create(Group group);

    /**
     * See {@link GroupsApi#get}.
     *
     * @param name the group's name
     * @return the group
     */
    CompletableFuture<Group> get(String name);

    /**
     * See {@link GroupsApi#find}.
     *
     * @param name the group's name
     * @return the group with its members, or empty if there is none
     */
    CompletableFuture<Optional<Group>> find(String name);

    /**
     * See {@link GroupsApi#list()}.
     *
     * @return the names
     */
    Flow.Publisher<String> list();

    /**
     * See {@link GroupsApi#list(GroupFilter)}.
     *
     * @param filter which groups
     * @return the names
     */
    Flow.Publisher<String> list(GroupFilter filter);

    /**
     * See {@link GroupsApi#update}.
     *
     * @param group the group as it should be
     * @return the group as the platform has it
     */
    CompletableFuture<Group> update(Group group);

    /**
     * See {@link GroupsApi#changeMembers}.
     *
     * @param name the group's name
     * @param add the users to take in
     * @param remove the users to take out
     * @return the members as the platform answers them
     */
    CompletableFuture<List<String>> changeMembers(String name, Collection<String> add, Collection<String> remove);

    /**
     * See {@link GroupsApi#delete}.
     *
     * @param name the group's name
     * @return done when the platform has accepted it
     */
    CompletableFuture<@Nullable Void> delete(String name);
}
