package org.jpdfederation.client.internal.wire;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jpdfederation.client.artifactory.Checksums;
import org.jpdfederation.client.artifactory.ListedItem;
import org.jpdfederation.client.artifactory.RepositoryPath;
import org.jpdfederation.client.artifactory.StorageItem;
import org.jpdfederation.client.artifactory.StorageItem.Changes;
import org.jpdfederation.client.artifactory.StorageItem.Child;
import org.jpdfederation.client.artifactory.StorageItem.FileInfo;
import org.jpdfederation.client.artifactory.StorageItem.FolderInfo;
import org.jpdfederation.client.internal.document.Section;

/** Files and folders (artifactory 2). Sizes and booleans are read as such and as texts (R1). */
public final class StorageDocument {

    private StorageDocument() {}

    /** What is at a path: a folder if it has children (2.1). */
    public static Optional<StorageItem> item(Section section) {
        return section.has("children")
                ? folder(section).map(item -> item)
                : file(section).map(item -> item);
    }

    /** A file, also one that was just made (2.1, 2.4). */
    public static Optional<FileInfo> file(Section section) {
        Optional<Long> size = Fields.requiredNumber(section, "size");
        return path(section)
                .flatMap(path -> size.map(bytes -> new FileInfo(
                        path,
                        bytes,
                        checksums(section.section("checksums")),
                        checksums(section.section("originalChecksums")),
                        Fields.textIfAny(section, "mimeType"),
                        Fields.textIfAny(section, "downloadUri"),
                        Fields.textIfAny(section, "remoteUrl"),
                        changes(section))));
    }

    private static Optional<FolderInfo> folder(Section section) {
        return path(section).map(path -> {
            List<Child> children = section.sections("children").stream()
                    .map(child -> child.required("uri", path::resolve)
                            .map(where -> new Child(where, Fields.flag(child, "folder"))))
                    .flatMap(Optional::stream)
                    .toList();
            return new FolderInfo(path, children, changes(section));
        });
    }

    /** An item of a file list; its path is told from the folder on (2.2). */
    public static Optional<ListedItem> listed(RepositoryPath folder, Section section) {
        boolean isFolder = Fields.flag(section, "folder");
        OptionalLong size = Fields.number(section, "size");
        Checksums checksums =
                new Checksums(Fields.textIfAny(section, "sha2"), Fields.textIfAny(section, "sha1"), Optional.empty());
        return section.required("uri", folder::resolve)
                .map(path -> new ListedItem(
                        path,
                        isFolder,
                        isFolder ? OptionalLong.empty() : size,
                        Fields.instant(section, "lastModified"),
                        checksums,
                        section.section("mdTimestamps").flatMap(dates -> Fields.instant(dates, "properties"))));
    }

    private static Optional<RepositoryPath> path(Section section) {
        Optional<String> repository = section.requiredText("repo");
        return repository.flatMap(repo -> section.required("path", path -> RepositoryPath.of(repo, path)));
    }

    private static Changes changes(Section section) {
        return new Changes(
                Fields.instant(section, "created"),
                Fields.textIfAny(section, "createdBy"),
                Fields.instant(section, "lastModified"),
                Fields.textIfAny(section, "modifiedBy"),
                Fields.instant(section, "lastUpdated"));
    }

    private static Checksums checksums(Optional<Section> section) {
        return section.map(told -> new Checksums(
                        Fields.textIfAny(told, "sha256"),
                        Fields.textIfAny(told, "sha1"),
                        Fields.textIfAny(told, "md5")))
                .orElse(Checksums.none());
    }
}
