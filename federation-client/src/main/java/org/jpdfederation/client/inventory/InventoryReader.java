package org.jpdfederation.client.inventory;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jpdfederation.client.internal.document.Faults;
import org.jpdfederation.client.internal.document.JsonDocument;
import org.jpdfederation.client.internal.document.Section;
import org.jpdfederation.core.entity.EntityType;
import org.jpdfederation.core.error.ErrorCode;
import org.jpdfederation.core.error.InputException;
import org.jpdfederation.core.error.InputException.Fault;

/**
 * Reads an inventory folder: {@code users.json}, {@code groups.json}, {@code permissions.json} and, if it is there,
 * {@code tokens.json}. Each file is a list of documents of the Access REST API v2, or a list object such as
 * {@code {"users": [...], "cursor": ""}}; unknown fields are left alone. The files are read one document at a time,
 * and repeated texts are kept once. Safe for use by many threads.
 *
 * <p>The members of a group are those that the group names together with those who name the group. A user whose realm
 * is not internal and who has no {@code last_logged_in} field has an unknown sign-in; an explicit null means never.
 */
public final class InventoryReader {

    private InventoryReader() {}

    /**
     * Reads a folder.
     *
     * @param folder the folder
     * @return the inventory, and what does not fit together in it
     * @throws InputException if the folder or a file is missing or cannot be read, a file is no JSON, or a document
     *     lacks its name, has a value of a wrong type, or is there twice; it names every fault with line and column
     */
    public static InventoryReading read(Path folder) {
        requireFiles(folder);
        InventoryJoin join = new InventoryJoin();
        List<Fault> faults = new ArrayList<>();
        for (EntityType type : EntityType.values()) {
            Path file = fileOf(folder, type);
            if (type != EntityType.TOKENS || Files.exists(file)) {
                Faults ofFile = new Faults(file.toString());
                JsonDocument.elements(
                                file,
                                type.word(),
                                ofFile,
                                node -> Section.of(node, "", Section.Rules.DOCUMENT, ofFile)
                                        .ifPresent(document -> join.add(type, document, ofFile)))
                        .ifPresent(cursor -> join.incomplete(type, cursor));
                faults.addAll(ofFile.list());
            }
        }
        if (!faults.isEmpty()) {
            throw new InputException(ErrorCode.FILE_MALFORMED, faults, null);
        }
        return join.reading();
    }

    static Path fileOf(Path folder, EntityType type) {
        return folder.resolve(type.word() + ".json");
    }

    private static void requireFiles(Path folder) {
        List<Fault> missing = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            missing.add(Fault.of(
                    folder.toString(),
                    Files.exists(folder)
                            ? "this is no folder; name the one that holds users.json"
                            : "there is no such folder; check the path"));
        } else {
            for (EntityType type : List.of(EntityType.USERS, EntityType.GROUPS, EntityType.PERMISSIONS)) {
                if (!Files.exists(fileOf(folder, type))) {
                    missing.add(Fault.of(
                            fileOf(folder, type).toString(),
                            "this file of the inventory is missing; write [] into it if there are none"));
                }
            }
        }
        if (!missing.isEmpty()) {
            throw new InputException(ErrorCode.FILE_MISSING, missing, null);
        }
    }
}
