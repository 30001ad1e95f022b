package org.jpdfederation.client.access;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jpdfederation.core.entity.Group;

/**
 * Groups, version 2 of the API, from 7.49.3 on. Errors and threads as {@link AccessApi} says.
 *
 * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/get-group-details">Get Group Details</a>
 */
public interface GroupsApi {

    /**
     * Creates a group with its members.
     *
     * @param group the group
     * @return the group as the platform has it
     * @throws org.jpdfederation.client.error.PlatformRefusedException with ALREADY_EXISTS if the name is taken, with
     *     NOT_FOUND if a member is unknown
     */
    Group create(Group group);

    /**
     * Reads a group with its members.
     *
     * @param name the group's name
     * @return the group
     * @throws org.jpdfederation.client.error.PlatformRefusedException with NOT_FOUND if there is none
     */
    Group get(String name);

    /**
     * Looks for a group.
     *
     * @param name the group's name
     * @return the group with its members, or empty if there is none
     */
    Optional<Group> find(String name);

    /**
     * All groups. Pages are fetched while the stream is read, so an error comes then. The stream is for one thread.
     *
     * @return the names
     */
    Stream<String> list();

    /**
     * As {@link #list()}, narrowed or in another order.
     *
     * @param filter which groups
     * @return the names
     * @throws org.jpdfederation.client.error.PlatformRefusedException with BAD_REQUEST, while the stream is read, if the
     *     platform refuses the filter
     */
    Stream<String> list(GroupFilter filter);

    /**
     * Changes a group's own fields: description, flags and external id. Members and realm stay. Reads the group first,
     * so that of the role flags only those that differ are sent, which older versions do not know.
     *
     * @param group the group as it should be
     * @return the group as the platform has it
     */
    Group update(Group group);

    /**
     * Takes users into a group and out of it.
     *
     * @param name the group's name
     * @param add the users to take in
     * @param remove the users to take out
     * @return the members as the platform answers them
     */
    List<String> changeMembers(String name, Collection<String> add, Collection<String> remove);

    /**
     * Deletes a group.
     *
     * @param name the group's name
     * @throws org.jpdfederation.client.error.PlatformRefusedException with NOT_FOUND if there is none
     */
    void delete(String name);
}
