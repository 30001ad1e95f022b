package org.jpdfederation.core.plan;

/**
 * Which federated permissions a JPD applies to repositories of another type than they have at the source: two system
 * properties of its Artifactory. Both are false by default, which the documents imply. Immutable.
 *
 * @param localOnRemote {@code artifactory.apply.local.repos.permissions.on.remote.repos}: those for local repositories
 *     apply to remote ones too
 * @param remoteOnLocal {@code artifactory.apply.remote.repos.permissions.on.local.repos}: the reverse
 * @see <a href="https://www.jfrog.com/confluence/display/JFROG/Access+Federation">Access Federation</a>
 */
public record CrossTypePermissions(boolean localOnRemote, boolean remoteOnLocal) {

    /** The property that lets permissions for local repositories apply to remote ones. */
    public static final String LOCAL_ON_REMOTE = "artifactory.apply.local.repos.permissions.on.remote.repos";

    /** The property that lets permissions for remote repositories apply to local ones. */
    public static final String REMOTE_ON_LOCAL = "artifactory.apply.remote.repos.permissions.on.local.repos";

    /** The default: a permission applies to repositories of its own type only. */
    public static final CrossTypePermissions NONE = new CrossTypePermissions(false, false);

    /**
     * Whether a permission for a repository applies to one of the same key and another type, or the same.
     *
     * @param source the type at the source
     * @param target the type at this JPD
     * @return true if it applies
     */
    public boolean apply(RepositoryType source, RepositoryType target) {
        return source == target
                || (localOnRemote && source == RepositoryType.LOCAL && target == RepositoryType.REMOTE)
                || (remoteOnLocal && source == RepositoryType.REMOTE && target == RepositoryType.LOCAL);
    }

    /**
     * The property that would make a permission apply across these types.
     *
     * @param source the type at the source
     * @param target the type at this JPD
     * @return an instruction in English
     */
    String remedy(RepositoryType source, RepositoryType target) {
        if (source == RepositoryType.LOCAL && target == RepositoryType.REMOTE) {
            return "set " + LOCAL_ON_REMOTE + "=true in the system properties of the target's Artifactory";
        }
        if (source == RepositoryType.REMOTE && target == RepositoryType.LOCAL) {
            return "set " + REMOTE_ON_LOCAL + "=true in the system properties of the target's Artifactory";
        }
        return "give the repository the same type on both sides; no property lets the permission apply";
    }
}
