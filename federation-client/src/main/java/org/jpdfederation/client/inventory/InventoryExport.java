package org.jpdfederation.client.inventory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jpdfederation.client.FederationClient;
import org.jpdfederation.core.entity.Entity;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.EntityType;
import org.jpdfederation.core.error.ErrorCode;
import org.jpdfederation.core.error.InputException;
import org.jpdfederation.core.error.InputException.Fault;

/**
 * Writes what a JPD holds into a folder that {@link InventoryReader} reads. Lists are read page by page and each entity
 * is written as it comes, so memory does not grow with the JPD (but for its tokens, whose list has no pages). The folder
 * appears when it is whole; after an error there is none. Passwords and token values are not told by the platform.
 * Memberships stand in the groups alone. Safe for use by many threads.
 */
public final class InventoryExport {

    private InventoryExport() {}

    /**
     * Exports a JPD.
     *
     * @param client the client of the JPD, with an admin-scoped token
     * @param folder the folder to make; one that is empty may be there
     * @param progress is told of each entity that was written
     * @throws InputException with FILE_UNWRITABLE if the folder holds something or cannot be written, with
     *     NAME_UNUSABLE if a name cannot stand in a URL
     * @throws org.jpdfederation.core.error.FederationException if a call fails
     */
    public static void write(FederationClient client, Path folder, Consumer<EntityRef> progress) {
        Path part = begin(folder);
        try {
            for (EntityType type : EntityType.values()) {
                try (DocumentFile file = new DocumentFile(InventoryReader.fileOf(part, type))) {
                    InventoryDownload.each(client.access(), type, entity -> {
                        add(entity, file);
                        progress.accept(entity.ref());
                    });
                }
            }
            Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw unwritable(folder, e);
        } catch (UncheckedIOException e) {
            throw unwritable(folder, e);
        } finally {
            deleteIfThere(part);
        }
    }

    /** A folder beside the one to make, so that it can take its place at once. */
    private static Path begin(Path folder) {
        if (!isEmptyOrMissing(folder)) {
            throw new InputException(
                    ErrorCode.FILE_UNWRITABLE,
                    Fault.of(folder.toString(), "there is something already; name a folder that is new or empty"));
        }
        Path whole = folder.toAbsolutePath().normalize();
        Path parent = whole.getParent();
        if (parent == null || !Files.isDirectory(parent)) {
            throw new InputException(
                    ErrorCode.FILE_UNWRITABLE,
                    Fault.of(folder.toString(), "there is no folder to make it in; make " + parent + " first"));
        }
        try {
            return Files.createTempDirectory(parent, whole.getFileName() + ".part");
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    private static boolean isEmptyOrMissing(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Files.notExists(folder);
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    private static void add(Entity entity, DocumentFile file) {
        try {
            file.add(InventoryWriter.document(entity));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputException unwritable(Path folder, Exception cause) {
        return new InputException(
                ErrorCode.FILE_UNWRITABLE,
                List.of(Fault.of(
                        folder.toString(),
                        "the inventory cannot be written (" + cause + "); check the folder and the space left")),
                cause);
    }

    private static void deleteIfThere(Path part) {
        try {
            for (EntityType type : EntityType.values()) {
                Files.deleteIfExists(InventoryReader.fileOf(part, type));
            }
            Files.deleteIfExists(part);
        } catch (IOException e) {
            throw unwritable(part, e);
        }
    }
}
