package org.jpdfederation.client.internal.calls;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.jpdfederation.client.artifactory.Checksums;
import org.jpdfederation.client.artifactory.DownloadedFile;
import org.jpdfederation.client.artifactory.FileHead;
import org.jpdfederation.client.artifactory.FileListOptions;
import org.jpdfederation.client.artifactory.FilesApi;
import org.jpdfederation.client.artifactory.ListedItem;
import org.jpdfederation.client.artifactory.PropertyScope;
import org.jpdfederation.client.artifactory.RepositoryPath;
import org.jpdfederation.client.artifactory.StorageItem;
import org.jpdfederation.client.artifactory.UploadCheck;
import org.jpdfederation.client.internal.http.Exchange;
import org.jpdfederation.client.internal.http.Sink;

/** {@link FileOperations}, waiting. */
record FileCalls(Exchange exchange) implements FilesApi {

    @Override
    public StorageItem get(RepositoryPath path) {
        return exchange.run(FileOperations.get(path));
    }

    @Override
    public Optional<StorageItem> find(RepositoryPath path) {
        return exchange.run(FileOperations.find(path));
    }

    @Override
    public Stream<ListedItem> list(RepositoryPath folder, FileListOptions options) {
        return exchange.stream(FileOperations.list(folder, options));
    }

    @Override
    public SortedMap<String, List<String>> properties(RepositoryPath path) {
        return exchange.run(FileOperations.properties(path));
    }

    @Override
    public void setProperties(RepositoryPath path, Map<String, List<String>> properties, PropertyScope scope) {
        exchange.run(FileOperations.setProperties(path, properties, scope));
    }

    @Override
    public void deleteProperties(RepositoryPath path, Collection<String> names, PropertyScope scope) {
        exchange.run(FileOperations.deleteProperties(path, names, scope));
    }

    @Override
    public void updateProperties(
            RepositoryPath path, Map<String, String> set, Collection<String> removed, PropertyScope scope) {
        exchange.run(FileOperations.updateProperties(path, set, removed, scope));
    }

    @Override
    public DownloadedFile download(RepositoryPath path, Path target) {
        return exchange.run(FileOperations.download(path, new Sink.ToFile(target)));
    }

    @Override
    public DownloadedFile download(RepositoryPath path, OutputStream target) {
        return exchange.run(FileOperations.download(path, new Sink.ToStream(target)));
    }

    @Override
    public Optional<FileHead> head(RepositoryPath path) {
        return exchange.run(FileOperations.head(path));
    }

    @Override
    public StorageItem.FileInfo deploy(RepositoryPath path, Path source, Map<String, List<String>> properties) {
        return deploy(path, source, properties, UploadCheck.SHA256);
    }

    @Override
    public StorageItem.FileInfo deploy(
            RepositoryPath path, Path source, Map<String, List<String>> properties, UploadCheck check) {
        return exchange.run(
                FileOperations.deploying(path, source, properties, check).get());
    }

    @Override
    public StorageItem.FileInfo deploy(RepositoryPath path, byte[] content, Map<String, List<String>> properties) {
        return exchange.run(FileOperations.deploy(path, content, properties));
    }

    @Override
    public Optional<StorageItem.FileInfo> deployByChecksum(
            RepositoryPath path, Checksums checksums, Map<String, List<String>> properties) {
        return exchange.run(FileOperations.deployByChecksum(path, checksums, properties));
    }

    @Override
    public void createFolder(RepositoryPath path) {
        exchange.run(FileOperations.createFolder(path));
    }

    @Override
    public void delete(RepositoryPath path) {
        exchange.run(FileOperations.delete(path));
    }
}
