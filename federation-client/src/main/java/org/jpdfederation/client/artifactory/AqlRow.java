package org.jpdfederation.client.artifactory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import org.jpdfederation.core.internal.Require;

/**
 * A row of an AQL result. What a query does not include is empty. Immutable.
 *
 * @param repo the repository's key
 * @param path the folder, without a slash at its beginning; {@code .} for the root
 * @param name the name
 * @param type one of the constants; another word is kept
 * @param size in bytes
 * @param created when it was made
 * @param createdBy by whom
 * @param modified when its content changed last
 * @param modifiedBy by whom
 * @param updated when the repository's record of it changed last
 * @param checksums {@code sha256}, {@code actual_sha1} and {@code actual_md5}
 * @param originalChecksums {@code original_sha1} and {@code original_md5}
 * @param properties the values of each property, in order of the names
 * @param others the other single values of the row as text, in order of their names, such as those of other domains
 * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/aql-syntax">AQL Syntax</a>
 */
public record AqlRow(
        Optional<String> repo,
        Optional<String> path,
        Optional<String> name,
        Optional<String> type,
        OptionalLong size,
        Optional<Instant> created,
        Optional<String> createdBy,
        Optional<Instant> modified,
        Optional<String> modifiedBy,
        Optional<Instant> updated,
        Checksums checksums,
        Checksums originalChecksums,
        SortedMap<String, List<String>> properties,
        SortedMap<String, String> others) {

    /** The type of a file. */
    public static final String FILE = "file";
    /** The type of a folder. */
    public static final String FOLDER = "folder";

    /** Copies the maps. */
    public AqlRow {
        properties = Require.sortedMap(properties);
        others = Require.sortedMap(others);
    }

    /**
     * Where it is.
     *
     * @return the path, or empty if repository, folder or name was not included
     */
    public Optional<RepositoryPath> location() {
        if (repo.isEmpty() || path.isEmpty() || name.isEmpty()) {
            return Optional.empty();
        }
        RepositoryPath root = RepositoryPath.rootOf(repo.get());
        RepositoryPath folder = path.get().equals(".") ? root : root.resolve(path.get());
        return Optional.of(name.get().equals(".") ? folder : folder.resolve(name.get()));
    }
}
