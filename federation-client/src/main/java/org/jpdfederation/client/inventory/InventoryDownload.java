package org.jpdfederation.client.inventory;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jpdfederation.client.FederationClient;
import org.jpdfederation.client.access.AccessApi;
import org.jpdfederation.core.entity.Entity;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.EntityType;
import org.jpdfederation.core.entity.Inventory;
import org.jpdfederation.core.error.ErrorCode;
import org.jpdfederation.core.error.InputException;
import org.jpdfederation.core.error.InputException.Fault;

/**
 * Reads all security entities of a JPD over REST. The lists of users, groups and permissions hold names only, so each
 * entity costs a call; what is deleted between list and call is left out. Passwords and token values are not told by
 * the platform. Safe for use by many threads.
 *
 * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/get-user-list">Get User List</a>
 */
public final class InventoryDownload {

    private InventoryDownload() {}

    /**
     * Reads a JPD.
     *
     * @param client the client of the JPD, with an admin-scoped token
     * @return what it holds
     * @throws org.jpdfederation.core.error.FederationException if a call fails, or a name cannot stand in a URL
     */
    public static Inventory from(FederationClient client) {
        return from(client, read -> {});
    }

    /**
     * Reads a JPD and tells how far it is.
     *
     * @param client the client of the JPD, with an admin-scoped token
     * @param progress is told of each entity that was read
     * @return what it holds
     * @throws org.jpdfederation.core.error.FederationException if a call fails, or a name cannot stand in a URL
     */
    public static Inventory from(FederationClient client, Consumer<EntityRef> progress) {
        Inventory.Builder inventory = Inventory.builder();
        for (EntityType type : EntityType.values()) {
            each(client.access(), type, entity -> {
                inventory.add(entity);
                progress.accept(entity.ref());
            });
        }
        return inventory.build();
    }

    /** Reads all entities of a type, page by page; each goes on as it comes. */
    static void each(AccessApi access, EntityType type, Consumer<Entity> to) {
        switch (type) {
            case USERS ->
                each(access.users().list().map(user -> EntityRef.user(user.username())), access.users()::find, to);
            case GROUPS -> each(access.groups().list().map(EntityRef::group), access.groups()::find, to);
            case PERMISSIONS ->
                each(access.permissions().list().map(EntityRef::permission), access.permissions()::find, to);
            case TOKENS -> access.tokens().list().forEach(to);
        }
    }

    private static <E extends Entity> void each(
            Stream<EntityRef> refs, Function<String, Optional<E>> call, Consumer<Entity> to) {
        try (refs) {
            refs.forEach(ref -> find(ref, call).ifPresent(to));
        }
    }

    private static <E extends Entity> Optional<E> find(EntityRef ref, Function<String, Optional<E>> call) {
        try {
            return call.apply(ref.name());
        } catch (IllegalArgumentException e) {
            Fault fault = Fault.of(ref.toString(), "the REST API has no way to read it: " + e.getMessage());
            throw new InputException(ErrorCode.NAME_UNUSABLE, List.of(fault), e);
        }
    }
}
