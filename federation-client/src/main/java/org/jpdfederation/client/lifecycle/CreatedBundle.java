package org.jpdfederation.client.lifecycle;

import java.time.Instant;
import java.util.Optional;

/**
 * A Release Bundle v2 that was created, or whose creation was accepted. Immutable.
 *
 * @param name the name of the bundle
 * @param version its version
 * @param repositoryKey the repository that it is in; empty when it is not told
 * @param created when, if it is told
 * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/create-release-bundle-v2-version">Create Release Bundle v2
 *     Version</a>
 */
public record CreatedBundle(String name, String version, String repositoryKey, Optional<Instant> created) {}
