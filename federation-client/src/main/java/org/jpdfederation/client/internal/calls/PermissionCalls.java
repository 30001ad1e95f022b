package org.jpdfederation.client.internal.calls;

import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jpdfederation.client.access.PermissionsApi;
import org.jpdfederation.client.internal.document.Section;
import org.jpdfederation.client.internal.http.Call;
import org.jpdfederation.client.internal.http.Exchange;
import org.jpdfederation.client.internal.http.Listing;
import org.jpdfederation.client.internal.http.Operation;
import org.jpdfederation.client.internal.http.Safety;
import org.jpdfederation.client.internal.wire.PermissionDocument;
import org.jpdfederation.core.entity.Permission;

/** The calls of permissions v2 (3.8). */
final class PermissionCalls implements PermissionsApi {

    private static final String PATH = "/access/api/v2/permissions";
    private static final String PERMISSION = PATH + "/{name}";
    private static final String RESOURCE = PERMISSION + "/{resourceType}";

    private final Exchange exchange;

    PermissionCalls(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public Permission create(Permission permission) {
        return exchange.run(Operation.send(Call.of("create permission", Safety.ONCE, "POST", PATH)
                        .json(PermissionDocument.write(permission)))
                .documentOr(
                        Operation.send(Call.get("get permission", PERMISSION, permission.name()))
                                .document(PermissionCalls::permission),
                        PermissionCalls::permission));
    }

    @Override
    public Permission get(String name) {
        return exchange.run(
                Operation.send(Call.get("get permission", PERMISSION, name)).document(PermissionCalls::permission));
    }

    @Override
    public Optional<Permission> find(String name) {
        return exchange.run(
                Operation.send(Call.get("find permission", PERMISSION, name)).found(PermissionCalls::permission));
    }

    @Override
    public Stream<String> list() {
        return exchange.stream(Listing.pages(
                Call.get("list permissions", PATH), "permissions", section -> section.requiredText("name")));
    }

    @Override
    public void replaceResource(String name, String resourceType, Permission.Resource resource) {
        exchange.run(Operation.send(Call.put("replace resource of permission", RESOURCE, name, resourceType)
                        .json(PermissionDocument.write(resource)))
                .accepted());
    }

    @Override
    public void deleteResource(String name, String resourceType) {
        exchange.run(Operation.send(Call.delete("delete resource of permission", RESOURCE, name, resourceType))
                .accepted());
    }

    @Override
    public void delete(String name) {
        exchange.run(Operation.send(Call.delete("delete permission", PERMISSION, name))
                .accepted());
    }

    private static Optional<Permission> permission(Section section) {
        return PermissionDocument.read(section, UnaryOperator.identity());
    }
}
