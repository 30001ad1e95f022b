package org.jpdfederation.testkit.internal.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jpdfederation.core.entity.Entity;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.EntityType;
import org.jpdfederation.core.entity.NameOrder;
import org.jpdfederation.core.entity.Permission;
import org.jpdfederation.core.entity.Permission.Resource;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Permissions, second version of the API (3.8). There is no update of the whole, only of one resource type. */
final class PermissionCalls {

    static final String BASE = "/access/api/v2/permissions";

    private static final int LONGEST_NAME = 255;
    private static final long LIMIT_ABOVE = 1;
    private static final long LIMIT_BELOW = 99_999;

    private PermissionCalls() {}

    private static Permission permission(Call call) {
        String name = call.variable("name");
        return call.backend()
                .find(EntityRef.permission(name))
                .map(Permission.class::cast)
                .orElseThrow(() -> Refusal.notFound("permission '" + name + "'"));
    }

    private static Resource resource(Permission permission, String type) {
        return Optional.ofNullable(permission.resources().get(type))
                .orElseThrow(() ->
                        Refusal.notFound("resource type '" + type + "' of permission '" + permission.name() + "'"));
    }

    private static String type(Call call) {
        return PermissionJson.resourceType(call.variable("resourceType"));
    }

    static Answer list(Call call) {
        List<Permission> permissions = new ArrayList<>();
        for (Entity entity : call.backend().list(EntityType.PERMISSIONS)) {
            if (entity instanceof Permission permission) {
                permissions.add(permission);
            }
        }
        Page<Permission> page = Page.of(permissions, call, LIMIT_ABOVE + 1, LIMIT_BELOW - 1, Page.Cursor.STARTS_WITH);
        ObjectNode answer = Json.object();
        ArrayNode array = answer.putArray("permissions");
        for (Permission permission : page.items()) {
            array.addObject().put("name", permission.name()).put("uri", call.uri(BASE, permission.name()));
        }
        page.cursor().ifPresent(cursor -> answer.put("cursor", cursor));
        return Answer.json(200, answer);
    }

    static Answer create(Call call) {
        Fields fields = call.body();
        fields.text("name", LONGEST_NAME);
        Permission permission = Permission.of(fields.required("name"), PermissionJson.readResources(fields));
        if (call.backend().find(permission.ref()).isPresent()) {
            throw Refusal.conflict("permission '" + permission.name() + "' exists already");
        }
        call.backend().put(permission);
        return Answer.json(201, PermissionJson.write(permission));
    }

    static Answer get(Call call) {
        return Answer.json(200, PermissionJson.write(permission(call)));
    }

    static Answer delete(Call call) {
        call.backend().delete(permission(call).ref());
        return Answer.empty(204);
    }

    static Answer getResource(Call call) {
        String type = type(call);
        return Answer.json(200, PermissionJson.write(resource(permission(call), type)));
    }

    /** Replaces a resource type, or adds it. */
    static Answer replaceResource(Call call) {
        String type = type(call);
        return put(permission(call), type, PermissionJson.read(call.body()), call);
    }

    static Answer mergeResource(Call call) {
        String type = type(call);
        Permission permission = permission(call);
        return put(permission, type, PermissionJson.merge(resource(permission, type), call.body()), call);
    }

    private static Answer put(Permission permission, String type, Resource resource, Call call) {
        SortedMap<String, Resource> resources = resources(permission);
        resources.put(type, resource);
        call.backend().put(new Permission(permission.ref(), resources));
        return Answer.json(200, PermissionJson.write(resource));
    }

    static Answer deleteResource(Call call) {
        String type = type(call);
        Permission permission = permission(call);
        resource(permission, type);
        SortedMap<String, Resource> resources = resources(permission);
        resources.remove(type);
        call.backend().put(new Permission(permission.ref(), resources));
        return Answer.empty(204);
    }

    private static SortedMap<String, Resource> resources(Permission permission) {
        SortedMap<String, Resource> copy = new TreeMap<>(NameOrder.BY_CODE_POINT);
        copy.putAll(permission.resources());
        return copy;
    }
}
