package org.jpdfederation.client.artifactory;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A file or folder of a file list. Immutable.
 *
 * @param path where it is
 * @param folder whether it is a folder
 * @param size in bytes, if it is told; empty for a folder
 * @param lastModified when its content changed last, if it is told
 * @param checksums those that the list tells: SHA-1 and SHA-256
 * @param propertiesModified when its properties changed last; only if it was asked for
 * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/file-list">File List</a>
 */
public record ListedItem(
        RepositoryPath path,
        boolean folder,
        OptionalLong size,
        Optional<Instant> lastModified,
        Checksums checksums,
        Optional<Instant> propertiesModified) {}
