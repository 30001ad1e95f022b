package org.jpdfederation.client.artifactory;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * What the headers of a file tell without its content. Immutable.
 *
 * @param size in bytes, if it is told
 * @param checksums the checksums that are told
 * @param fileName the name under which it should be saved, if it is told
 */
public record FileHead(OptionalLong size, Checksums checksums, Optional<String> fileName) {}
