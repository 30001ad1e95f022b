package org.jpdfederation.client.internal.calls;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import org.jpdfederation.client.artifactory.AsyncFilesApi;
import org.jpdfederation.client.artifactory.Checksums;
import org.jpdfederation.client.artifactory.DownloadedFile;
import org.jpdfederation.client.artifactory.FileHead;
import org.jpdfederation.client.artifactory.FileListOptions;
import org.jpdfederation.client.artifactory.ListedItem;
import org.jpdfederation.client.artifactory.PropertyScope;
import org.jpdfederation.client.artifactory.RepositoryPath;
import org.jpdfederation.client.artifactory.StorageItem;
import org.jpdfederation.client.artifactory.UploadCheck;
import org.jpdfederation.client.internal.http.Exchange;
import org.jpdfederation.client.internal.http.Sink;
import org.jspecify.annotations.Nullable;

/** {@link FileOperations}, not waiting. */
record AsyncFileCalls(Exchange exchange) implements AsyncFilesApi {

    @Override
    public CompletableFuture<StorageItem> get(RepositoryPath path) {
        return exchange.start(FileOperations.get(path));
    }

    @Override
    public CompletableFuture<Optional<StorageItem>> find(RepositoryPath path) {
        return exchange.start(FileOperations.find(path));
    }

    @Override
    public Flow.Publisher<ListedItem> list(RepositoryPath folder, FileListOptions options) {
        return exchange.publish(FileOperations.list(folder, options));
    }

    @Override
    public CompletableFuture<SortedMap<String, List<String>>> properties(RepositoryPath path) {
        return exchange.start(FileOperations.properties(path));
    }

    @Override
    public CompletableFuture<@Nullable Void> setProperties(
            RepositoryPath path, Map<String, List<String>> properties, PropertyScope scope) {
        return exchange.startAction(FileOperations.setProperties(path, properties, scope));
    }

    @Override
    public CompletableFuture<@Nullable Void> deleteProperties(
            RepositoryPath path, Collection<String> names, PropertyScope scope) {
        return exchange.startAction(FileOperations.deleteProperties(path, names, scope));
    }

    @Override
    public CompletableFuture<@Nullable Void> updateProperties(
            RepositoryPath path, Map<String, String> set, Collection<String> removed, PropertyScope scope) {
        return exchange.startAction(FileOperations.updateProperties(path, set, removed, scope));
    }

    @Override
    public CompletableFuture<DownloadedFile> download(RepositoryPath path, Path target) {
        return exchange.start(FileOperations.download(path, new Sink.ToFile(target)));
    }

    @Override
    public CompletableFuture<DownloadedFile> download(RepositoryPath path, OutputStream target) {
        return exchange.start(FileOperations.download(path, new Sink.ToStream(target)));
    }

    @Override
    public CompletableFuture<Optional<FileHead>> head(RepositoryPath path) {
        return exchange.start(FileOperations.head(path));
    }

    @Override
    public CompletableFuture<StorageItem.FileInfo> deploy(
            RepositoryPath path, Path source, Map<String, List<String>> properties) {
        return deploy(path, source, properties, UploadCheck.SHA256);
    }

    @Override
    public CompletableFuture<StorageItem.FileInfo> deploy(
            RepositoryPath path, Path source, Map<String, List<String>> properties, UploadCheck check) {
        return exchange.startLater(FileOperations.deploying(path, source, properties, check));
    }

    @Override
    public CompletableFuture<StorageItem.FileInfo> deploy(
            RepositoryPath path, byte[] content, Map<String, List<String>> properties) {
        return exchange.start(FileOperations.deploy(path, content, properties));
    }

    @Override
    public CompletableFuture<Optional<StorageItem.FileInfo>> deployByChecksum(
            RepositoryPath path, Checksums checksums, Map<String, List<String>> properties) {
        return exchange.start(FileOperations.deployByChecksum(path, checksums, properties));
    }

    @Override
    public CompletableFuture<@Nullable Void> createFolder(RepositoryPath path) {
        return exchange.startAction(FileOperations.createFolder(path));
    }

    @Override
    public CompletableFuture<@Nullable Void> delete(RepositoryPath path) {
        return exchange.startAction(FileOperations.delete(path));
    }
}
