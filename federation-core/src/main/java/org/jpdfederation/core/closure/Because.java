package org.jpdfederation.core.closure;

/**
 * Why an entity is carried: the last step of its shortest reason chain. Of two shortest chains the one through a group
 * counts, since groups come before permissions in the order of entities; a user whom both a selected group and a
 * selected permission name is there because of the group. Immutable.
 */
public enum Because {
    /** The relation's types and filters select it (AF 1.4, 1.5), or a closure was asked for it. */
    TYPE,
    /** A group that is carried brings it (AF 1.6). */
    GROUP,
    /** A permission that is carried brings it (AF 1.6). */
    PERMISSION
}
