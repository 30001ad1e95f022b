package org.jpdfederation.client.internal.calls;

import java.util.Optional;
import java.util.stream.Stream;
import org.jpdfederation.client.access.PermissionsApi;
import org.jpdfederation.client.internal.http.Exchange;
import org.jpdfederation.core.entity.Permission;
import org.jpdfederation.core.entity.ResourceType;

/** {@link PermissionOperations}, waiting. */
record PermissionCalls(Exchange exchange) implements PermissionsApi {

    @Override
    public Permission create(Permission permission) {
        return exchange.run(PermissionOperations.create(permission));
    }

    @Override
    public Permission get(String name) {
        return exchange.run(PermissionOperations.get(name));
    }

    @Override
    public Optional<Permission> find(String name) {
        return exchange.run(PermissionOperations.find(name));
    }

    @Override
    public Stream<String> list() {
        return exchange.stream(PermissionOperations.list(""));
    }

    @Override
    public Stream<String> list(String from) {
        return exchange.stream(PermissionOperations.list(from));
    }

    @Override
    public Permission.Resource getResource(String name, ResourceType type) {
        return exchange.run(PermissionOperations.getResource(name, type));
    }

    @Override
    public Optional<Permission.Resource> findResource(String name, ResourceType type) {
        return exchange.run(PermissionOperations.findResource(name, type));
    }

    @Override
    public void replaceResource(String name, ResourceType type, Permission.Resource resource) {
        exchange.run(PermissionOperations.replaceResource(name, type, resource));
    }

    @Override
    public void mergeResource(String name, ResourceType type, Permission.Resource resource) {
        exchange.run(PermissionOperations.mergeResource(name, type, resource));
    }

    @Override
    public void deleteResource(String name, ResourceType type) {
        exchange.run(PermissionOperations.deleteResource(name, type));
    }

    @Override
    public void delete(String name) {
        exchange.run(PermissionOperations.delete(name));
    }
}
