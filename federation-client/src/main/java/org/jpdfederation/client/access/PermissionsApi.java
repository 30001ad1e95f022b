package org.jpdfederation.client.access;

import java.util.Optional;
import java.util.stream.Stream;
import org.jpdfederation.core.entity.Permission;
import org.jpdfederation.core.entity.ResourceType;

/**
 * Permissions, version 2 of the API, from 7.72.0 on. There is no update of a whole permission: work goes by resource
 * type. Errors and threads as {@link AccessApi} says.
 *
 * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/get-permission-details-by-permission-name">Get Permission
 *     Details by Permission Name</a>
 */
public interface PermissionsApi {

    /**
     * Creates a permission.
     *
     * @param permission the permission
     * @return the permission as the platform has it
     * @throws org.jpdfederation.client.error.PlatformRefusedException with ALREADY_EXISTS if the name is taken
     */
    Permission create(Permission permission);

    /**
     * Reads a permission.
     *
     * @param name the permission's name
     * @return the permission
     * @throws org.jpdfederation.client.error.PlatformRefusedException with NOT_FOUND if there is none
     */
    Permission get(String name);

    /**
     * Looks for a permission.
     *
     * @param name the permission's name
     * @return the permission, or empty if there is none
     */
    Optional<Permission> find(String name);

    /**
     * All permissions. Pages are fetched while the stream is read, so an error comes then. The stream is for one
     * thread.
     *
     * @return the names
     */
    Stream<String> list();

    /**
     * Permissions from a name on, as {@link #list()}; the name is the cursor of the first page. Whether it is itself
     * among them is not published.
     *
     * @param from the name to start from; empty for all
     * @return the names
     */
    Stream<String> list(String from);

    /**
     * Reads what a permission grants on one resource type.
     *
     * @param name the permission's name
     * @param type the type
     * @return the grants
     * @throws org.jpdfederation.client.error.PlatformRefusedException with NOT_FOUND if there is no such permission, or
     *     nothing for that type in it
     */
    Permission.Resource getResource(String name, ResourceType type);

    /**
     * Looks for what a permission grants on one resource type.
     *
     * @param name the permission's name
     * @param type the type
     * @return the grants, or empty if there is no such permission, or nothing for that type in it
     */
    Optional<Permission.Resource> findResource(String name, ResourceType type);

    /**
     * Replaces what a permission grants on one resource type.
     *
     * @param name the permission's name
     * @param type the type
     * @param resource what it shall grant
     * @throws org.jpdfederation.client.error.PlatformRefusedException with BAD_REQUEST if actions or targets do not fit
     *     the type, with NOT_FOUND if there is no such permission
     */
    void replaceResource(String name, ResourceType type, Permission.Resource resource);

    /**
     * Merges grants into what a permission grants on one resource type. How the platform merges is not published in
     * detail; use {@link #replaceResource} to be sure of the result.
     *
     * @param name the permission's name
     * @param type the type
     * @param resource what it shall grant beside what it grants
     * @throws org.jpdfederation.client.error.PlatformRefusedException with BAD_REQUEST if actions or targets do not fit
     *     the type, with NOT_FOUND if there is no such permission
     */
    void mergeResource(String name, ResourceType type, Permission.Resource resource);

    /**
     * Takes one resource type out of a permission.
     *
     * @param name the permission's name
     * @param type the type
     * @throws org.jpdfederation.client.error.PlatformRefusedException with NOT_FOUND if there is no such permission, or
     *     nothing for that type in it
     */
    void deleteResource(String name, ResourceType type);

    /**
     * Deletes a permission.
     *
     * @param name the permission's name
     * @throws org.jpdfederation.client.error.PlatformRefusedException with NOT_FOUND if there is none
     */
    void delete(String name);
}
