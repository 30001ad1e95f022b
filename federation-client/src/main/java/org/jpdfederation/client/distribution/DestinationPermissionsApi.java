package org.jpdfederation.client.distribution;

import java.util.Optional;

/**
 * Who may send to which edges. Errors as {@link org.jpdfederation.client.access.AccessApi} says. Implemented by this
 * library only. Safe for use by many threads.
 *
 * @see <a href="https://github.com/jfrog/terraform-provider-distribution">terraform-provider-distribution:
 *     pkg/distribution/resource_permission.go</a>
 */
public interface DestinationPermissionsApi {

    /**
     * Creates a permission, or replaces the one of that name.
     *
     * @param permission the permission: at least one destination, and at least one user or group
     * @throws IllegalArgumentException if it has no destination, or neither users nor groups
     * @throws org.jpdfederation.client.error.PlatformRefusedException with BAD_REQUEST if the platform refuses it
     */
    void put(DestinationPermission permission);

    /**
     * One permission.
     *
     * @param name its name
     * @return the permission
     * @throws org.jpdfederation.client.error.PlatformRefusedException with NOT_FOUND if there is none
     */
    DestinationPermission get(String name);

    /**
     * One permission, if there is one.
     *
     * @param name its name
     * @return the permission, or empty
     */
    Optional<DestinationPermission> find(String name);

    /**
     * Deletes a permission.
     *
     * @param name its name
     * @throws org.jpdfederation.client.error.PlatformRefusedException with NOT_FOUND if there is none
     */
    void delete(String name);
}
