package org.jpdfederation.client.inventory;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jpdfederation.client.FederationClient;
import org.jpdfederation.client.access.AccessApi;
import org.jpdfederation.client.access.UserSummary;
import org.jpdfederation.core.entity.Entity;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.Inventory;

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
     * @throws org.jpdfederation.core.error.FederationException if a call fails
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
     * @throws org.jpdfederation.core.error.FederationException if a call fails
     */
    public static Inventory from(FederationClient client, Consumer<EntityRef> progress) {
        AccessApi access = client.access();
        Inventory.Builder inventory = Inventory.builder();
        Consumer<Entity> add = entity -> {
            inventory.add(entity);
            progress.accept(entity.ref());
        };
        try (Stream<UserSummary> users = access.users().list()) {
            users.forEach(user -> access.users().find(user.username()).ifPresent(add));
        }
        try (Stream<String> groups = access.groups().list()) {
            groups.forEach(name -> access.groups().find(name).ifPresent(add));
        }
        try (Stream<String> permissions = access.permissions().list()) {
            permissions.forEach(name -> access.permissions().find(name).ifPresent(add));
        }
        access.tokens().list().forEach(add);
        return inventory.build();
    }
}
