package org.jpdfederation.client.artifactory;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * Files and folders. Errors as {@link org.jpdfederation.client.access.AccessApi} says. On an Edge all but
 * {@code artifactory-edge-uploads} is read-only: writes are refused there with FORBIDDEN or UPLOAD_NOT_ALLOWED, which of
 * them is not published. Implemented by this library only. Safe for use by many threads.
 *
 * @see <a href="https://docs.jfrog.com/artifactory/reference/getstorageitem">Get Storage Item Information</a>
 */
public interface FilesApi {

    /**
     * Reads what is at a path.
     *
     * @param path a file, a folder, or the root of a repository
     * @return the file or folder
     * @throws org.jpdfederation.client.error.PlatformRefusedException with NOT_FOUND if there is none
     */
    StorageItem get(RepositoryPath path);

    /**
     * Looks what is at a path.
     *
     * @param path a file, a folder, or the root of a repository
     * @return the file or folder, or empty if there is none
     */
    Optional<StorageItem> find(RepositoryPath path);

    /**
     * Lists what is in a folder. The items are read while the stream is read, so an error comes then. The stream is for
     * one thread; close one that is not read to its end. The platform needs a Pro licence for it and refuses anonymous
     * users.
     *
     * @param folder a folder, or the root of a repository
     * @param options what the list shall have
     * @return the items in the order of the answer
     * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/file-list">File List</a>
     */
    Stream<ListedItem> list(RepositoryPath folder, FileListOptions options);

    /**
     * Reads the properties of a file or folder. The platform says the same of what has none as of what is not there, so
     * in that case a second call looks which it is.
     *
     * @param path a file or folder
     * @return the values of each property, in order of the names; empty if it has none
     * @throws org.jpdfederation.client.error.PlatformRefusedException with NOT_FOUND if there is no such item
     */
    SortedMap<String, List<String>> properties(RepositoryPath path);

    /**
     * Sets properties; others stay. Those that are set lose the values that they had.
     *
     * @param path a file or folder
     * @param properties the values of each, at least one property and one value for each; any characters
     * @param scope what it is about
     * @throws IllegalArgumentException if there is no property, or one without name
     * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/set-item-properties">Set Item Properties</a>
     */
    void setProperties(RepositoryPath path, Map<String, List<String>> properties, PropertyScope scope);

    /**
     * Takes properties away; others stay.
     *
     * @param path a file or folder
     * @param names the names of the properties, at least one
     * @param scope what it is about
     * @throws IllegalArgumentException if there is no name, or an empty one
     * @see <a href="https://github.com/jfrog/jfrog-client-go">jfrog-client-go</a>
     */
    void deleteProperties(RepositoryPath path, Collection<String> names, PropertyScope scope);

    /**
     * Sets some properties and takes others away with one call; all others stay. Here a property has one value: to set
     * more of one take {@link #setProperties}. The platform is not asked to change all or nothing
     * ({@code atomicProperties=0}): after an error {@link #properties} tells what was changed.
     *
     * @param path a file or folder
     * @param set the value of each property to set; it loses the values that it had
     * @param removed the names of the properties to take away
     * @param scope what it is about
     * @throws IllegalArgumentException if nothing is to be changed, a name is empty, or one is both set and removed
     * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/update-item-properties">Update Item Properties</a>
     */
    void updateProperties(
            RepositoryPath path, Map<String, String> set, Collection<String> removed, PropertyScope scope);

    /**
     * Downloads a file into a file. The target appears, or is replaced, at once when all bytes have come and their
     * SHA-256 is the one that the platform told; until then they are in a file beside it, which is removed if that
     * fails. What breaks is tried again from the beginning. The timeout spans connect and headers, and then each wait
     * for more bytes.
     *
     * <p>Redirects are followed, at most five: to the platform itself as the call was; to another origin without
     * credentials, and not from https to http nor to a link-local or metadata address. The trust anchors and the client
     * certificate of this client hold for the other origin too.
     *
     * @param path a file
     * @param target the file to write
     * @return what came
     * @throws org.jpdfederation.client.error.MalformedAnswerException with CHECKSUM_MISMATCH if other bytes came than
     *     the platform told
     * @throws org.jpdfederation.core.error.InputException with FILE_UNWRITABLE if the target cannot be written
     * @see <a href="https://github.com/ruizink/py-jfrog-client">py-jfrog-client: docs</a>
     */
    DownloadedFile download(RepositoryPath path, Path target);

    /**
     * Downloads a file into a stream, as {@link #download(RepositoryPath, Path)} with these differences: the bytes are
     * handed on as they come, on the calling thread, before their checksum is known; once some were handed on, a try
     * that breaks is not repeated. Use nothing of it before this returns.
     *
     * @param path a file
     * @param target takes the bytes; flushed at the end, not closed
     * @return what came
     * @throws org.jpdfederation.client.error.MalformedAnswerException with CHECKSUM_MISMATCH if other bytes came than
     *     the platform told
     * @throws org.jpdfederation.core.error.InputException with FILE_UNWRITABLE if the stream fails
     */
    DownloadedFile download(RepositoryPath path, OutputStream target);

    /**
     * Reads size and checksums of a file without its content.
     *
     * @param path a file
     * @return what its headers tell, or empty if there is none
     * @see <a href="https://github.com/ruizink/py-jfrog-client">py-jfrog-client: docs</a>
     */
    Optional<FileHead> head(RepositoryPath path);

    /**
     * Uploads a file with {@link UploadCheck#SHA256}; otherwise as
     * {@link #deploy(RepositoryPath, Path, Map, UploadCheck)}.
     *
     * @param path where to
     * @param source the file to read
     * @param properties the values of each property that the new file shall have, at least one for each
     * @return the file as the platform has it
     */
    StorageItem.FileInfo deploy(RepositoryPath path, Path source, Map<String, List<String>> properties);

    /**
     * Uploads a file; a file that is there is replaced. Each part that leaves renews the timeout.
     *
     * @param path where to
     * @param source the file to read
     * @param properties the values of each property that the new file shall have, at least one for each
     * @param check how it is made sure that it arrives as it is
     * @return the file as the platform has it
     * @throws org.jpdfederation.client.error.MalformedAnswerException with CHECKSUM_MISMATCH or SIZE_MISMATCH if what the
     *     platform then tells of the file is not what was sent; what came stays there
     * @throws org.jpdfederation.client.error.PlatformRefusedException with NOT_FOUND if there is no such repository,
     *     with UPLOAD_NOT_ALLOWED if it takes no uploads, with CONTENT_REFUSED if what arrived has another checksum or
     *     is there already, with BAD_REQUEST if the path is invalid
     * @throws org.jpdfederation.core.error.InputException with FILE_MISSING or FILE_UNREADABLE if the source cannot be
     *     read
     * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/deploy-artifact">Deploy Artifact</a>
     */
    StorageItem.FileInfo deploy(
            RepositoryPath path, Path source, Map<String, List<String>> properties, UploadCheck check);

    /**
     * Uploads bytes with {@link UploadCheck#SHA256}; otherwise as
     * {@link #deploy(RepositoryPath, Path, Map, UploadCheck)}.
     *
     * @param path where to
     * @param content the bytes
     * @param properties the values of each property that the new file shall have, at least one for each
     * @return the file as the platform has it
     */
    StorageItem.FileInfo deploy(RepositoryPath path, byte[] content, Map<String, List<String>> properties);

    /**
     * Makes a file of content that the platform has already, and so sends none.
     *
     * @param path where to
     * @param checksums of the content, at least one
     * @param properties the values of each property that the new file shall have, at least one for each
     * @return the file as the platform has it, or empty if it has no such content that the caller may read (404, which
     *     it also answers for a repository that it does not know): then upload it
     * @throws IllegalArgumentException if there is no checksum
     * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/deploy-artifact-by-checksum">Deploy Artifact by Checksum</a>
     */
    Optional<StorageItem.FileInfo> deployByChecksum(
            RepositoryPath path, Checksums checksums, Map<String, List<String>> properties);

    /**
     * Makes a folder.
     *
     * @param path where to
     * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/deploy-artifact">Deploy Artifact</a>
     */
    void createFolder(RepositoryPath path);

    /**
     * Deletes a file, or a folder with all that is in it.
     *
     * @param path a file or folder, not the root of a repository
     * @throws IllegalArgumentException if it is the root of a repository
     * @throws org.jpdfederation.client.error.PlatformRefusedException with NOT_FOUND if there is none
     * @see <a href="https://github.com/ruizink/py-jfrog-client">py-jfrog-client: docs</a>
     */
    void delete(RepositoryPath path);
}
