package org.jpdfederation.client.access;

/** How the filters of a federation target are spelled in requests; answers are read in both ways. */
public enum FieldNames {
    /** {@code permission_filters}: current versions, and the default. */
    SNAKE_CASE,
    /** {@code permissionFilters}: versions whose pages show it so. */
    CAMEL_CASE
}
