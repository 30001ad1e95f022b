package org.jpdfederation.client.artifactory;

/**
 * A node of Artifactory's cluster. Immutable.
 *
 * @param id the node's id
 * @param state such as {@code RUNNING}, the only word that is published; another is kept
 */
public record ArtifactoryNode(String id, String state) {}
