package org.jpdfederation.client.access;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jpdfederation.core.entity.Secret;
import org.jpdfederation.core.entity.User;

/**
 * Users, version 2 of the API; from 7.49.3 on, used by the vendor's own tools from 7.84.3 on. Errors and threads as
 * {@link AccessApi} says.
 *
 * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/get-user-details">Get User Details</a>
 */
public interface UsersApi {

    /**
     * Creates a user. The platform makes the realm {@code internal} and chooses the status; memberships are set with
     * {@link #changeGroups} or {@link #create(User, Collection)}. When no answer comes, the user is looked for before the
     * call is sent again; one that is there with the same fields counts as created. Its password cannot be compared.
     *
     * @param user the user; the platform asks for an e-mail address, and for a password unless the internal password
     *     is disabled
     * @return the user as the platform has it
     * @throws org.jpdfederation.client.error.PlatformRefusedException with ALREADY_EXISTS if the name is taken, with
     *     BAD_REQUEST if a field is refused
     */
    User create(User user);

    /**
     * As {@link #create(User)}, and puts the user into groups with the same call.
     *
     * @param user the user
     * @param groups the groups to join
     * @return the user as the platform has it
     * @throws org.jpdfederation.client.error.PlatformRefusedException with ALREADY_EXISTS if the name is taken, with
     *     BAD_REQUEST if a field is refused
     */
    User create(User user, Collection<String> groups);

    /**
     * Reads a user.
     *
     * @param name the user name
     * @return the user
     * @throws org.jpdfederation.client.error.PlatformRefusedException with NOT_FOUND if there is none
     */
    User get(String name);

    /**
     * Looks for a user.
     *
     * @param name the user name
     * @return the user, or empty if there is none
     */
    Optional<User> find(String name);

    /**
     * The groups that a user is in.
     *
     * @param name the user name
     * @return the names of the groups, as they came
     */
    List<String> groups(String name);

    /**
     * Reads all that the platform tells of a user.
     *
     * @param name the user name
     * @return the user, the groups and whether these make an administrator
     * @throws org.jpdfederation.client.error.PlatformRefusedException with NOT_FOUND if there is none
     */
    UserDetails details(String name);

    /**
     * All users. Pages are fetched while the stream is read, so an error comes then. The stream is for one thread.
     *
     * @return what the list tells of each
     */
    Stream<UserSummary> list();

    /**
     * As {@link #list()}, narrowed or in another order.
     *
     * @param filter which users
     * @return what the list tells of each
     * @throws org.jpdfederation.client.error.PlatformRefusedException with BAD_REQUEST, while the stream is read, if the
     *     platform refuses the filter
     */
    Stream<UserSummary> list(UserFilter filter);

    /**
     * Changes a user's own fields: e-mail address, flags and, if it is given, the password. Realm, status and
     * memberships stay. Reads the user first, so that of the role flags only those that differ are sent, which older
     * versions do not know.
     *
     * @param user the user as it should be
     * @return the user as the platform has it
     */
    User update(User user);

    /**
     * Puts a user into groups and takes it out of others.
     *
     * @param name the user name
     * @param add the groups to join
     * @param remove the groups to leave
     * @return the groups as the platform answers them
     */
    List<String> changeGroups(String name, Collection<String> add, Collection<String> remove);

    /**
     * Deletes a user.
     *
     * @param name the user name
     * @throws org.jpdfederation.client.error.PlatformRefusedException with NOT_FOUND if there is none
     */
    void delete(String name);

    /**
     * Sets a user's password.
     *
     * @param name the user name
     * @param password the new password
     * @throws org.jpdfederation.client.error.PlatformRefusedException with BAD_REQUEST if the platform refuses the
     *     password, with NOT_FOUND if there is no such user
     */
    void changePassword(String name, Secret password);

    /**
     * Lets a user's password expire, so that it must be changed at the next sign-in.
     *
     * @param name the user name
     * @throws org.jpdfederation.client.error.PlatformRefusedException with NOT_FOUND if there is none
     */
    void expirePassword(String name);

    /**
     * Lets a user sign in again who was locked out.
     *
     * @param name the user name
     * @throws org.jpdfederation.client.error.PlatformRefusedException with NOT_FOUND if there is none
     */
    void unlock(String name);

    /** Lets the passwords of all users expire; from 7.128.0 on. */
    void expireAllPasswords();

    /** Takes back the expiry of all users' passwords; from 7.128.0 on. */
    void unexpireAllPasswords();
}
