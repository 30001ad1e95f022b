package org.jpdfederation.client.access;

/**
 * What the list tells of a user. Immutable.
 *
 * @param username the user name
 * @param realm {@code internal}, or the provider's word
 * @param status such as {@code enabled}; a word that is not published is kept
 */
public record UserSummary(String username, String realm, String status) {}
