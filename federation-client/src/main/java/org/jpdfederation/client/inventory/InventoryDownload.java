package org.jpdfederation.client.inventory;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jpdfederation.client.FederationClient;
import org.jpdfederation.client.access.AccessApi;
import org.jpdfederation.client.access.UserSummary;
import org.jpdfederation.core.entity.Entity;
import org.jpdfederation.core.entity.EntityRef;
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
        AccessApi access = client.access();
        Inventory.Builder inventory = Inventory.builder();
        Consumer<Entity> add = entity -> {
            inventory.add(entity);
            progress.accept(entity.ref());
        };
        try (Stream<UserSummary> users = access.users().list()) {
            users.map(user -> EntityRef.user(user.username()))
                    .forEach(ref -> find(ref, access.users()::find).ifPresent(add));
        }
        try (Stream<String> groups = access.groups().list()) {
            groups.map(EntityRef::group)
                    .forEach(ref -> find(ref, access.groups()::find).ifPresent(add));
        }
        try (Stream<String> permissions = access.permissions().list()) {
            permissions
                    .map(EntityRef::permission)
                    .forEach(ref -> find(ref, access.permissions()::find).ifPresent(add));
        }
        access.tokens().list().forEach(add);
        return inventory.build();
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
