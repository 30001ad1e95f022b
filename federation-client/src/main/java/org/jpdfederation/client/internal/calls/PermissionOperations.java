package org.jpdfederation.client.internal.calls;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jpdfederation.client.internal.document.Section;
import org.jpdfederation.client.internal.http.Answer;
import org.jpdfederation.client.internal.http.Call;
import org.jpdfederation.client.internal.http.Listing;
import org.jpdfederation.client.internal.http.Look;
import org.jpdfederation.client.internal.http.Operation;
import org.jpdfederation.client.internal.wire.PermissionDocument;
import org.jpdfederation.core.entity.Permission;
import org.jpdfederation.core.entity.Permission.Resource;
import org.jpdfederation.core.entity.ResourceType;

/** The operations of permissions v2 (3.8). */
final class PermissionOperations {

    private static final String PERMISSIONS = "/access/api/v2/permissions";
    private static final String PERMISSION = PERMISSIONS + "/{name}";
    private static final String RESOURCE = PERMISSION + "/{resourceType}";

    private PermissionOperations() {}

    static Operation<Permission> create(Permission permission) {
        return Operation.send(Call.create("create permission", PERMISSIONS).json(PermissionDocument.write(permission)))
                .documentOr(get(permission.name()), PermissionOperations::permission)
                .looking(find(permission.name()).map(found -> Look.of(found, permission::equals)));
    }

    static Operation<Permission> get(String name) {
        return Operation.send(Call.get("get permission", PERMISSION, name)).document(PermissionOperations::permission);
    }

    static Operation<Optional<Permission>> find(String name) {
        return Operation.send(Call.get("find permission", PERMISSION, name)).found(PermissionOperations::permission);
    }

    /** The cursor is the name to start from; empty for all (3.8). */
    static Listing<String> list(String from) {
        return Listing.pagesFrom(
                from,
                Call.get("list permissions", PERMISSIONS),
                "permissions",
                section -> section.requiredText("name"));
    }

    static Operation<Resource> getResource(String name, ResourceType type) {
        return Operation.send(Call.get("get resource of permission", RESOURCE, name, type.word()))
                .document(PermissionOperations::resource);
    }

    static Operation<Optional<Resource>> findResource(String name, ResourceType type) {
        return Operation.send(Call.get("find resource of permission", RESOURCE, name, type.word()))
                .found(PermissionOperations::resource);
    }

    static Operation<Answer> replaceResource(String name, ResourceType type, Resource resource) {
        return Operation.send(Call.put("replace resource of permission", RESOURCE, name, type.word())
                        .json(PermissionDocument.write(resource)))
                .accepted();
    }

    static Operation<Answer> mergeResource(String name, ResourceType type, Resource resource) {
        return Operation.send(Call.patch("merge resource of permission", RESOURCE, name, type.word())
                        .json(PermissionDocument.write(resource)))
                .accepted();
    }

    static Operation<Answer> deleteResource(String name, ResourceType type) {
        return Operation.send(Call.delete("delete resource of permission", RESOURCE, name, type.word()))
                .accepted();
    }

    static Operation<Answer> delete(String name) {
        return Operation.send(Call.delete("delete permission", PERMISSION, name))
                .accepted();
    }

    private static Optional<Permission> permission(Section section) {
        return PermissionDocument.read(section, UnaryOperator.identity());
    }

    private static Optional<Resource> resource(Section section) {
        return Optional.of(PermissionDocument.readResource(section, UnaryOperator.identity()));
    }
}
