package org.jpdfederation.client.artifactory;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/**
 * {@link FilesApi} without waiting: each method does what its twin there does; local files and streams are read and
 * written by threads of the client. Errors as {@link org.jpdfederation.client.access.AsyncAccessApi} says. Implemented
 * by this library only. Safe for use by many threads.
 */
public interface AsyncFilesApi {

    /**
     * See {@link FilesApi#get}.
     *
     * @param path a file, a folder, or the root of a repository
     * @return the file or folder
     */
    CompletableFuture<StorageItem> get(RepositoryPath path);

    /**
     * See {@link FilesApi#find}.
     *
     * @param path a file, a folder, or the root of a repository
     * @return the file or folder, or empty if there is none
     */
    CompletableFuture<Optional<StorageItem>> find(RepositoryPath path);

    /**
     * See {@link FilesApi#list}.
     *
     * @param folder a folder, or the root of a repository
     * @param options what the list shall have
     * @return the items in the order of the answer
     */
    Flow.Publisher<ListedItem> list(RepositoryPath folder, FileListOptions options);

    /**
     * See {@link FilesApi#properties}.
     *
     * @param path a file or folder
     * @return the values of each property, in order of the names; empty if it has none
     */
    CompletableFuture<SortedMap<String, List<String>>> properties(RepositoryPath path);

    /**
     * See {@link FilesApi#setProperties}.
     *
     * @param path a file or folder
     * @param properties the values of each, at least one property
     * @param scope what it is about
     * @return done when the platform has accepted it
     */
    CompletableFuture<@Nullable Void> setProperties(
            RepositoryPath path, Map<String, List<String>> properties, PropertyScope scope);

    /**
     * See {@link FilesApi#deleteProperties}.
     *
     * @param path a file or folder
     * @param names the names of the properties, at least one
     * @param scope what it is about
     * @return done when the platform has accepted it
     */
    CompletableFuture<@Nullable Void> deleteProperties(
            RepositoryPath path, Collection<String> names, PropertyScope scope);

    /**
     * See {@link FilesApi#updateProperties}.
     *
     * @param path a file or folder
     * @param set the value of each property to set
     * @param removed the names of the properties to take away
     * @param scope what it is about
     * @return done when the platform has accepted it
     */
    CompletableFuture<@Nullable Void> updateProperties(
            RepositoryPath path, Map<String, String> set, Collection<String> removed, PropertyScope scope);

    /**
     * See {@link FilesApi#download(RepositoryPath, Path)}.
     *
     * @param path a file
     * @param target the file to write
     * @return what came
     */
    CompletableFuture<DownloadedFile> download(RepositoryPath path, Path target);

    /**
     * See {@link FilesApi#download(RepositoryPath, OutputStream)}. The bytes are handed on by threads of the client, one
     * after another. When the result is cancelled, a write that is under way is still ended.
     *
     * @param path a file
     * @param target takes the bytes; flushed at the end, not closed
     * @return what came
     */
    CompletableFuture<DownloadedFile> download(RepositoryPath path, OutputStream target);

    /**
     * See {@link FilesApi#head}.
     *
     * @param path a file
     * @return what its headers tell, or empty if there is none
     */
    CompletableFuture<Optional<FileHead>> head(RepositoryPath path);

    /**
     * See {@link FilesApi#deploy(RepositoryPath, Path, Map)}.
     *
     * @param path where to
     * @param source the file to read
     * @param properties the values of each property that the new file shall have
     * @return the file as the platform has it
     */
    CompletableFuture<StorageItem.FileInfo> deploy(
            RepositoryPath path, Path source, Map<String, List<String>> properties);

    /**
     * See {@link FilesApi#deploy(RepositoryPath, Path, Map, UploadCheck)}.
     *
     * @param path where to
     * @param source the file to read
     * @param properties the values of each property that the new file shall have
     * @param check how it is made sure that it arrives as it is
     * @return the file as the platform has it
     */
    CompletableFuture<StorageItem.FileInfo> deploy(
            RepositoryPath path, Path source, Map<String, List<String>> properties, UploadCheck check);

    /**
     * See {@link FilesApi#deploy(RepositoryPath, byte[], Map)}.
     *
     * @param path where to
     * @param content the bytes
     * @param properties the values of each property that the new file shall have
     * @return the file as the platform has it
     */
    CompletableFuture<StorageItem.FileInfo> deploy(
            RepositoryPath path, byte[] content, Map<String, List<String>> properties);

    /**
     * See {@link FilesApi#deployByChecksum}.
     *
     * @param path where to
     * @param checksums of the content, at least one
     * @param properties the values of each property that the new file shall have
     * @return the file as the platform has it, or empty if it has no such content
     */
    CompletableFuture<Optional<StorageItem.FileInfo>> deployByChecksum(
            RepositoryPath path, Checksums checksums, Map<String, List<String>> properties);

    /**
     * See {@link FilesApi#createFolder}.
     *
     * @param path where to
     * @return done when the platform has accepted it
     */
    CompletableFuture<@Nullable Void> createFolder(RepositoryPath path);

    /**
     * See {@link FilesApi#delete}.
     *
     * @param path a file or folder, not the root of a repository
     * @return done when the platform has accepted it
     */
    CompletableFuture<@Nullable Void> delete(RepositoryPath path);
}
