package org.jpdfederation.client.access;

import java.util.List;
import org.jpdfederation.core.entity.User;

/**
 * All that the platform tells of one user. Immutable.
 *
 * @param user the user
 * @param groups the groups that the user is in, as they came
 * @param effectiveAdmin whether the user has the rights of an administrator, also by a group; where the
 *     platform does not tell, whether the user is one
 */
public record UserDetails(User user, List<String> groups, boolean effectiveAdmin) {

    /** Copies the list. */
    public UserDetails {
        groups = List.copyOf(groups);
    }
}
