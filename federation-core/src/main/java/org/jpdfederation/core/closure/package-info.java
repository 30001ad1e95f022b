/**
 * What a relation carries: selection by type and filter, exclusions, and implicit sync (a group brings its users, a
 * permission its groups and users), with the reason for each entity.
 */
package org.jpdfederation.core.closure;
