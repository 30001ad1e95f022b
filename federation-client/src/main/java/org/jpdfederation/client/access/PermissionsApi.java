package org.jpdfederation.client.access;

import java.util.Optional;
import java.util.stream.Stream;
import org.jpdfederation.core.entity.Permission;

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
     * Replaces what a permission grants on one resource type.
     *
     * @param name the permission's name
     * @param resourceType such as {@code artifact}
     * @param resource what it shall grant
     */
    void replaceResource(String name, String resourceType, Permission.Resource resource);

    /**
     * Takes one resource type out of a permission.
     *
     * @param name the permission's name
     * @param resourceType such as {@code artifact}
     */
    void deleteResource(String name, String resourceType);

    /**
     * Deletes a permission.
     *
     * @param name the permission's name
     * @throws org.jpdfederation.client.error.PlatformRefusedException with NOT_FOUND if there is none
     */
    void delete(String name);
}
