package org.jpdfederation.client.internal.calls;

import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jpdfederation.client.access.PermissionsApi;
import org.jpdfederation.client.internal.document.Section;
import org.jpdfederation.client.internal.http.Answer;
import org.jpdfederation.client.internal.http.Call;
import org.jpdfederation.client.internal.http.Exchange;
import org.jpdfederation.client.internal.http.PathSegment;
import org.jpdfederation.client.internal.wire.PermissionDocument;
import org.jpdfederation.core.entity.Permission;

/** The calls of permissions v2 (3.8). */
final class PermissionCalls implements PermissionsApi {

    private static final String PATH = "/access/api/v2/permissions";

    private final Exchange exchange;

    PermissionCalls(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public Permission create(Permission permission) {
        Answer answer = exchange.accepted(Call.write("POST", PATH, PermissionDocument.write(permission)));
        return answer.empty() ? get(permission.name()) : exchange.document(answer, PermissionCalls::permission);
    }

    @Override
    public Permission get(String name) {
        return exchange.document(Call.get(path(name)), PermissionCalls::permission);
    }

    @Override
    public Optional<Permission> find(String name) {
        return exchange.found(Call.get(path(name)), PermissionCalls::permission);
    }

    @Override
    public Stream<String> list() {
        return exchange.pages(PATH, "permissions", section -> section.requiredText("name"));
    }

    @Override
    public void replaceResource(String name, String resourceType, Permission.Resource resource) {
        exchange.accepted(Call.write("PUT", path(name, resourceType), PermissionDocument.write(resource)));
    }

    @Override
    public void deleteResource(String name, String resourceType) {
        exchange.accepted(Call.write("DELETE", path(name, resourceType), null));
    }

    @Override
    public void delete(String name) {
        exchange.accepted(Call.write("DELETE", path(name), null));
    }

    private static Optional<Permission> permission(Section section) {
        return PermissionDocument.read(section, UnaryOperator.identity());
    }

    private static String path(String name) {
        return PATH + "/" + PathSegment.of(name);
    }

    private static String path(String name, String resourceType) {
        return path(name) + "/" + PathSegment.of(resourceType);
    }
}
