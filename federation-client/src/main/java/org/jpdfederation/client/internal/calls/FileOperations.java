package org.jpdfederation.client.internal.calls;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jpdfederation.client.artifactory.Checksums;
import org.jpdfederation.client.artifactory.DownloadedFile;
import org.jpdfederation.client.artifactory.FileHead;
import org.jpdfederation.client.artifactory.FileListOptions;
import org.jpdfederation.client.artifactory.ListedItem;
import org.jpdfederation.client.artifactory.PropertyScope;
import org.jpdfederation.client.artifactory.RepositoryPath;
import org.jpdfederation.client.artifactory.StorageItem;
import org.jpdfederation.client.artifactory.StorageItem.FileInfo;
import org.jpdfederation.client.artifactory.UploadCheck;
import org.jpdfederation.client.internal.document.Section;
import org.jpdfederation.client.internal.http.Answer;
import org.jpdfederation.client.internal.http.Body;
import org.jpdfederation.client.internal.http.Call;
import org.jpdfederation.client.internal.http.FileHashes;
import org.jpdfederation.client.internal.http.Listing;
import org.jpdfederation.client.internal.http.LocalFile;
import org.jpdfederation.client.internal.http.Operation;
import org.jpdfederation.client.internal.http.PathSegment;
import org.jpdfederation.client.internal.http.Safety;
import org.jpdfederation.client.internal.http.Sink;
import org.jpdfederation.client.internal.wire.StorageDocument;
import org.jpdfederation.core.error.ErrorCode;
import org.jpdfederation.core.internal.Require;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The operations of files and folders (artifactory 2). */
final class FileOperations {

    private static final String CONTENT = "/artifactory";
    private static final String STORAGE = "/artifactory/api/storage";
    private static final String METADATA = "/artifactory/api/metadata";
    /** What has a meaning in the text of properties (2.3). */
    private static final String SPECIAL = "\\,|=;";

    private static final String PROPERTY_NAME = "the name of a property";

    private FileOperations() {}

    /** A call about a path, under what comes before the repository. */
    private static Call call(String operation, Safety safety, String method, String under, RepositoryPath path) {
        return path.isRoot()
                ? Call.of(operation, safety, method, under + "/{repo}", path.repository())
                : Call.of(operation, safety, method, under + "/{repo}/{+path}", path.repository(), path.path());
    }

    private static Call storage(String operation, RepositoryPath path) {
        return call(operation, Safety.READ, "GET", STORAGE, path);
    }

    /** A call about a file or folder itself, which the root of a repository is not. */
    private static Call content(String operation, Safety safety, String method, RepositoryPath path) {
        if (path.isRoot()) {
            throw new IllegalArgumentException(
                    "'" + path + "' is the root of a repository; name a file or folder in it");
        }
        return call(operation, safety, method, CONTENT, path);
    }

    static Operation<StorageItem> get(RepositoryPath path) {
        return Operation.send(storage("get storage item", path)).document(StorageDocument::item);
    }

    static Operation<Optional<StorageItem>> find(RepositoryPath path) {
        return Operation.send(storage("find storage item", path)).found(StorageDocument::item);
    }

    static Listing<ListedItem> list(RepositoryPath folder, FileListOptions options) {
        Call call = storage("list files", folder).query("list", "1");
        call = options.deep() ? call.query("deep", "1") : call;
        call = options.depth().isPresent()
                ? call.query("depth", Integer.toString(options.depth().getAsInt()))
                : call;
        call = options.folders() ? call.query("listFolders", "1") : call;
        call = options.propertyDates() ? call.query("mdTimestamps", "1") : call;
        return Listing.whole(call, "files", section -> StorageDocument.listed(folder, section));
    }

    /** The platform says 404 of what has no properties as of what is not there. */
    static Operation<SortedMap<String, List<String>>> properties(RepositoryPath path) {
        Call call = storage("get properties", path).query("properties");
        return Operation.send(call)
                .found(FileOperations::properties)
                .then(found -> found.isPresent()
                        ? Operation.done(found.get())
                        : get(path).map(item -> Require.sortedMap(new TreeMap<>())));
    }

    private static Optional<SortedMap<String, List<String>>> properties(Section section) {
        SortedMap<String, List<String>> properties = new TreeMap<>();
        section.section("properties")
                .ifPresent(names -> names.names().forEach(name -> properties.put(name, names.texts(name))));
        return Optional.of(Require.sortedMap(properties));
    }

    static Operation<Answer> setProperties(
            RepositoryPath path, Map<String, List<String>> properties, PropertyScope scope) {
        List<String> pairs = new ArrayList<>();
        requireValues(properties)
                .forEach((name, values) -> pairs.add(property(name) + "="
                        + String.join(
                                ",",
                                values.stream().map(FileOperations::escaped).toList())));
        return changeProperties("set properties", "PUT", path, require("property", pairs), ";", scope);
    }

    static Operation<Answer> deleteProperties(RepositoryPath path, Collection<String> names, PropertyScope scope) {
        List<String> escaped = names.stream().map(FileOperations::property).toList();
        return changeProperties("delete properties", "DELETE", path, require("name", escaped), ",", scope);
    }

    static Operation<String> updateProperties(
            RepositoryPath path, Map<String, String> set, Collection<String> removed, PropertyScope scope) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ObjectNode properties = body.putObject("props");
        Require.sortedMap(set).forEach((name, value) -> properties.put(Require.nonEmpty(PROPERTY_NAME, name), value));
        for (String name : Require.sortedNames(removed)) {
            if (set.containsKey(name)) {
                throw new IllegalArgumentException("the property '" + name + "' cannot be both set and removed");
            }
            properties.putNull(Require.nonEmpty(PROPERTY_NAME, name));
        }
        if (properties.isEmpty()) {
            throw new IllegalArgumentException("at least one property must be given");
        }
        return Operation.send(call("update properties", Safety.REPEATABLE, "PATCH", METADATA, path)
                        .query("recursiveProperties", recursive(scope))
                        .query("atomicProperties", "0")
                        .json(body))
                .text();
    }

    private static Operation<Answer> changeProperties(
            String operation,
            String method,
            RepositoryPath path,
            List<String> properties,
            String separator,
            PropertyScope scope) {
        return Operation.send(call(operation, Safety.REPEATABLE, method, STORAGE, path)
                        .encodedQuery("properties", String.join(separator, properties))
                        .query("recursive", recursive(scope)))
                .accepted();
    }

    private static String recursive(PropertyScope scope) {
        return scope == PropertyScope.WITH_CONTENT ? "1" : "0";
    }

    private static List<String> require(String what, List<String> list) {
        if (list.isEmpty()) {
            throw new IllegalArgumentException("at least one " + what + " must be given");
        }
        return list;
    }

    /** A property without a value would be lost on the way. */
    private static SortedMap<String, List<String>> requireValues(Map<String, List<String>> properties) {
        SortedMap<String, List<String>> sorted = Require.sortedMap(properties);
        sorted.forEach((name, values) -> require("value of the property '" + name + "'", values));
        return sorted;
    }

    private static String property(String name) {
        return escaped(Require.nonEmpty(PROPERTY_NAME, name));
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (SPECIAL.indexOf(c) >= 0) {
                escaped.append('\\');
            }
            escaped.appendCodePoint(c);
        });
        return PathSegment.encode(escaped.toString());
    }

    static Operation<DownloadedFile> download(RepositoryPath path, Sink sink) {
        return Operation.send(content("download file", Safety.READ, "GET", path).into(sink))
                .answer(answer -> {
                    answer.requireAccepted();
                    Answer.Taken taken = answer.taken();
                    if (taken == null) {
                        throw answer.malformed("status", "what is not the 200 of a whole file");
                    }
                    return Operation.done(new DownloadedFile(taken.size(), taken.sha256(), taken.verified()));
                });
    }

    static Operation<Optional<FileHead>> head(RepositoryPath path) {
        return Operation.send(content("get head of file", Safety.READ, "HEAD", path))
                .answer(answer -> {
                    if (answer.status() == 404) {
                        return Operation.done(Optional.empty());
                    }
                    answer.requireAccepted();
                    return Operation.done(Optional.of(new FileHead(
                            answer.header("Content-Length")
                                    .map(text -> size(answer, text))
                                    .orElse(OptionalLong.empty()),
                            new Checksums(
                                    answer.header("X-Checksum-Sha256"),
                                    answer.header("X-Checksum-Sha1"),
                                    answer.header("X-Checksum-Md5")),
                            answer.header("X-Artifactory-Filename"))));
                });
    }

    private static OptionalLong size(Answer answer, String text) {
        try {
            return OptionalLong.of(Long.parseLong(text.strip()));
        } catch (NumberFormatException e) {
            throw answer.malformed("Content-Length", "a length that is no number");
        }
    }

    /** Reads the file as the check asks when it is made, so by a thread that may take its time. */
    static Supplier<Operation<FileInfo>> deploying(
            RepositoryPath path, Path source, Map<String, List<String>> properties, UploadCheck check) {
        Call call = deployCall("deploy file", path, properties);
        return () -> {
            Call reading = call.body(Body.file(source));
            return switch (check) {
                case SHA256 -> deploy(reading, path, FileHashes.of(source));
                case SIZE -> deploy(reading, path, LocalFile.size(source));
            };
        };
    }

    static Operation<FileInfo> deploy(RepositoryPath path, byte[] content, Map<String, List<String>> properties) {
        byte[] copy = content.clone();
        return deploy(deployCall("deploy file", path, properties).body(Body.bytes(copy)), path, FileHashes.of(copy));
    }

    /** The platform refuses other content than was declared; what it made is compared in case the header was lost. */
    private static Operation<FileInfo> deploy(Call call, RepositoryPath path, String sha256) {
        return deploy(declaring(call, Checksums.ofSha256(sha256)), path, (answer, made) -> {
            String there = made.checksums().sha256().orElse(sha256);
            if (!there.equalsIgnoreCase(sha256)) {
                throw answer.changed(
                        ErrorCode.CHECKSUM_MISMATCH,
                        "checksums.sha256",
                        "a file of the SHA-256 " + there + ", but " + sha256 + " was sent");
            }
        });
    }

    private static Operation<FileInfo> deploy(Call call, RepositoryPath path, long size) {
        return deploy(call, path, (answer, made) -> {
            if (made.size() != size) {
                throw answer.changed(
                        ErrorCode.SIZE_MISMATCH,
                        "size",
                        "a file of " + made.size() + " bytes, but " + size + " were sent");
            }
        });
    }

    private static Operation<FileInfo> deploy(Call call, RepositoryPath path, BiConsumer<Answer, FileInfo> check) {
        return Operation.send(call).answer(answer -> {
            requireDeployed(answer);
            return deployed(answer, path).map(made -> {
                check.accept(answer, made);
                return made;
            });
        });
    }

    static Operation<Optional<FileInfo>> deployByChecksum(
            RepositoryPath path, Checksums checksums, Map<String, List<String>> properties) {
        if (checksums.isEmpty()) {
            throw new IllegalArgumentException("at least one checksum must be given");
        }
        Call call = deployCall("deploy file by checksum", path, properties).header("X-Checksum-Deploy", "true");
        return Operation.send(declaring(call, checksums)).answer(answer -> {
            if (answer.status() == 404) {
                return Operation.done(Optional.empty());
            }
            requireDeployed(answer);
            return deployed(answer, path).map(Optional::of);
        });
    }

    private static Call deployCall(String operation, RepositoryPath path, Map<String, List<String>> properties) {
        Call call = content(operation, Safety.REPEATABLE, "PUT", path);
        for (Map.Entry<String, List<String>> property :
                requireValues(properties).entrySet()) {
            String name = Require.nonEmpty(PROPERTY_NAME, property.getKey());
            for (String value : property.getValue()) {
                call = call.matrix(name, value);
            }
        }
        return call;
    }

    private static Call declaring(Call call, Checksums checksums) {
        return call.header("X-Checksum-Sha256", checksums.sha256())
                .header("X-Checksum-Sha1", checksums.sha1())
                .header("X-Checksum-Md5", checksums.md5());
    }

    /** 409 and 405 have a meaning of their own here (2.4). */
    private static void requireDeployed(Answer answer) {
        if (answer.status() == 409) {
            throw answer.refused(ErrorCode.CONTENT_REFUSED);
        }
        if (answer.status() == 405) {
            throw answer.refused(ErrorCode.UPLOAD_NOT_ALLOWED);
        }
        answer.requireAccepted();
    }

    private static Operation<FileInfo> deployed(Answer answer, RepositoryPath path) {
        return answer.empty()
                ? Operation.send(storage("get deployed file", path))
                        .document(StorageDocument::file)
                        .readingBack()
                : Operation.done(answer.document(StorageDocument::file));
    }

    static Operation<Answer> createFolder(RepositoryPath path) {
        Call call = content("create folder", Safety.REPEATABLE, "PUT", path).withSlash();
        return Operation.send(call).answer(answer -> {
            requireDeployed(answer);
            answer.requireDone();
            return Operation.done(answer);
        });
    }

    static Operation<Answer> delete(RepositoryPath path) {
        return Operation.send(content("delete file or folder", Safety.REPEATABLE, "DELETE", path))
                .accepted();
    }
}
