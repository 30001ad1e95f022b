package org.jpdfederation.client.inventory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jpdfederation.client.internal.wire.GroupDocument;
import org.jpdfederation.client.internal.wire.PermissionDocument;
import org.jpdfederation.client.internal.wire.TokenDocument;
import org.jpdfederation.client.internal.wire.UserDocument;
import org.jpdfederation.core.entity.AccessToken;
import org.jpdfederation.core.entity.Entity;
import org.jpdfederation.core.entity.EntityType;
import org.jpdfederation.core.entity.Group;
import org.jpdfederation.core.entity.Inventory;
import org.jpdfederation.core.entity.Permission;
import org.jpdfederation.core.entity.SignIn;
import org.jpdfederation.core.entity.User;
import org.jpdfederation.core.error.ErrorCode;
import org.jpdfederation.core.error.InputException;
import org.jpdfederation.core.error.InputException.Fault;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes an inventory folder that {@link InventoryReader} reads back as an equal inventory; passwords and token values
 * are never written. A file that was there is replaced when the new one is whole. Safe for use by many threads.
 */
public final class InventoryWriter {

    private InventoryWriter() {}

    /**
     * Writes the four files.
     *
     * @param inventory the entities
     * @param folder the folder, made if it is not there
     * @throws InputException if the folder or a file cannot be written
     * @throws IllegalArgumentException if an entity holds what the documents cannot tell: a login at an unknown
     *     instant, a role flag that is not published, or a token instant with a part of a second. Nothing is written
     */
    public static void write(Inventory inventory, Path folder) {
        inventory.users().forEach(InventoryWriter::check);
        inventory.groups().forEach(InventoryWriter::check);
        inventory.tokens().forEach(InventoryWriter::check);
        Map<String, List<String>> groupsOf = new LinkedHashMap<>();
        for (Group group : inventory.groups()) {
            for (String member : group.members()) {
                groupsOf.computeIfAbsent(member, name -> new ArrayList<>()).add(group.name());
            }
        }
        try {
            Files.createDirectories(folder);
            write(
                    folder,
                    EntityType.USERS,
                    inventory.users(),
                    user -> UserDocument.details(user, groupsOf.getOrDefault(user.name(), List.of())));
            write(folder, EntityType.GROUPS, inventory.groups(), GroupDocument::details);
            write(folder, EntityType.PERMISSIONS, inventory.permissions(), PermissionDocument::write);
            write(folder, EntityType.TOKENS, inventory.tokens(), TokenDocument::write);
        } catch (IOException e) {
            throw new InputException(
                    ErrorCode.FILE_UNWRITABLE,
                    List.of(Fault.of(
                            folder.toString(),
                            "the inventory cannot be written (" + e + "); check the folder and the space left")),
                    e);
        }
    }

    /** The document of an entity by itself: a user's without groups. */
    static ObjectNode document(Entity entity) {
        if (entity instanceof User user) {
            check(user);
            return UserDocument.details(user);
        } else if (entity instanceof Group group) {
            check(group);
            return GroupDocument.details(group);
        } else if (entity instanceof Permission permission) {
            return PermissionDocument.write(permission);
        }
        AccessToken token = (AccessToken) entity;
        check(token);
        return TokenDocument.write(token);
    }

    private static <E> void write(Path folder, EntityType type, List<E> entities, Function<E, ObjectNode> document)
            throws IOException {
        Path file = InventoryReader.fileOf(folder, type);
        Path part = folder.resolve(file.getFileName() + ".part");
        try (DocumentFile documents = new DocumentFile(part)) {
            for (E entity : entities) {
                documents.add(document.apply(entity));
            }
        }
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void check(User user) {
        if (user.signIn() == SignIn.YES && user.lastLoggedIn().isEmpty()) {
            throw new IllegalArgumentException(user.ref()
                    + " has logged in at an unknown instant, which the user document cannot tell; give the instant");
        }
        if (!UserDocument.ROLE_FLAGS.containsAll(user.roleFlags())) {
            throw unpublished(user.ref() + " has " + user.roleFlags(), UserDocument.ROLE_FLAGS);
        }
    }

    private static void check(Group group) {
        if (!GroupDocument.ROLE_FLAGS.containsAll(group.roleFlags())) {
            throw unpublished(group.ref() + " has " + group.roleFlags(), GroupDocument.ROLE_FLAGS);
        }
    }

    private static void check(AccessToken token) {
        boolean whole = Stream.of(token.expiry(), token.issuedAt())
                .flatMap(Optional::stream)
                .allMatch(at -> at.equals(at.truncatedTo(ChronoUnit.SECONDS)));
        if (!whole) {
            throw new IllegalArgumentException(
                    token.ref() + " has an instant with a part of a second; the token document holds whole seconds");
        }
    }

    private static IllegalArgumentException unpublished(String what, List<String> published) {
        return new IllegalArgumentException(what + "; the published role flags are " + published);
    }
}
