package org.jpdfederation.client.artifactory;

/**
 * What a probe answered. Immutable.
 *
 * @param ok whether it said yes
 * @param serverWords what the server said with a no, cut short; empty with a yes
 */
public record Probe(boolean ok, String serverWords) {}
