package org.jpdfederation.core.entity;

import org.jpdfederation.core.internal.Require;

/**
 * What a permission allows. A word that is not published is kept. Immutable.
 *
 * @param word the word as the platform writes it, in capitals; not blank
 * @see <a href="https://github.com/jfrog/terraform-provider-platform">terraform-provider-platform:
 *     pkg/platform/resource_permission.go</a>
 */
public record PermissionAction(String word) {

    /** To read; not for destinations. */
    public static final PermissionAction READ = new PermissionAction("READ");
    /** To write: artifacts, builds and release bundles. */
    public static final PermissionAction WRITE = new PermissionAction("WRITE");
    /** To annotate: artifacts, builds and release bundles. */
    public static final PermissionAction ANNOTATE = new PermissionAction("ANNOTATE");
    /** To delete; not for sources of pipelines. */
    public static final PermissionAction DELETE = new PermissionAction("DELETE");
    /** To manage; for every type. */
    public static final PermissionAction MANAGE = new PermissionAction("MANAGE");
    /** To scan: artifacts, builds and release bundles. */
    public static final PermissionAction SCAN = new PermissionAction("SCAN");
    /** To execute: release bundles, destinations and sources of pipelines. */
    public static final PermissionAction EXECUTE = new PermissionAction("EXECUTE");

    /**
     * Checks the word.
     *
     * @throws IllegalArgumentException if it is blank
     */
    public PermissionAction {
        Require.nonBlank("the word of an action", word);
    }

    /** The word. */
    @Override
    public String toString() {
        return word;
    }
}
