package org.jpdfederation.client.artifactory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a repository has at a path. Immutable.
 *
 * @see <a href="https://docs.jfrog.com/artifactory/reference/getstorageitem">Get Storage Item Information</a>
 */
public sealed interface StorageItem {

    /**
     * Where it is.
     *
     * @return the path
     */
    RepositoryPath path();

    /**
     * By whom and when it was made and changed.
     *
     * @return as far as the platform tells it
     */
    Changes changes();

    /**
     * Does what fits the item.
     *
     * @param file for a file
     * @param folder for a folder
     * @param <T> the type of the result
     * @return the result
     */
    default <T> T fold(Function<? super FileInfo, ? extends T> file, Function<? super FolderInfo, ? extends T> folder) {
        return this instanceof FileInfo info ? file.apply(info) : folder.apply((FolderInfo) this);
    }

    /**
     * By whom and when something was made and changed. Immutable.
     *
     * @param created when it was made
     * @param createdBy by whom
     * @param lastModified when its content changed last
     * @param modifiedBy by whom
     * @param lastUpdated when the repository's record of it changed last
     */
    record Changes(
            Optional<Instant> created,
            Optional<String> createdBy,
            Optional<Instant> lastModified,
            Optional<String> modifiedBy,
            Optional<Instant> lastUpdated) {}

    /**
     * A file. Immutable.
     *
     * @param path see {@link #path()}
     * @param size in bytes
     * @param checksums those that the platform has worked out
     * @param originalChecksums those that the uploader declared
     * @param mimeType the media type, if it is told
     * @param downloadUri where it is downloaded, if it is told
     * @param remoteUrl where a cache has it from; only for caches of remote repositories
     * @param changes see {@link #changes()}
     */
    record FileInfo(
            RepositoryPath path,
            long size,
            Checksums checksums,
            Checksums originalChecksums,
            Optional<String> mimeType,
            Optional<String> downloadUri,
            Optional<String> remoteUrl,
            Changes changes)
            implements StorageItem {}

    /**
     * A folder, or the root of a repository. Immutable.
     *
     * @param path see {@link #path()}
     * @param children what is directly in it, in the order of the answer
     * @param changes see {@link #changes()}
     * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/get-folder-info">Get Folder Info</a>
     */
    record FolderInfo(RepositoryPath path, List<Child> children, Changes changes) implements StorageItem {

        /** Copies the list. */
        public FolderInfo {
            children = List.copyOf(children);
        }
    }

    /**
     * What is directly in a folder. Immutable.
     *
     * @param path where it is
     * @param folder whether it is a folder
     */
    record Child(RepositoryPath path, boolean folder) {}
}
