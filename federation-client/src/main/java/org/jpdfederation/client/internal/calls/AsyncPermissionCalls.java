package org.jpdfederation.client.internal.calls;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import org.jpdfederation.client.access.AsyncPermissionsApi;
import org.jpdfederation.client.internal.http.Exchange;
import org.jpdfederation.core.entity.Permission;
import org.jpdfederation.core.entity.ResourceType;
import org.jspecify.annotations.Nullable;

/** {@link PermissionOperations}, not waiting. */
record AsyncPermissionCalls(Exchange exchange) implements AsyncPermissionsApi {

    @Override
    public CompletableFuture<Permission> create(Permission permission) {
        return exchange.start(PermissionOperations.create(permission));
    }

    @Override
    public CompletableFuture<Permission> get(String name) {
        return exchange.start(PermissionOperations.get(name));
    }

    @Override
    public CompletableFuture<Optional<Permission>> find(String name) {
        return exchange.start(PermissionOperations.find(name));
    }

    @Override
    public Flow.Publisher<String> list() {
        return exchange.publish(PermissionOperations.list(""));
    }

    @Override
    public Flow.Publisher<String> list(String from) {
        return exchange.publish(PermissionOperations.list(from));
    }

    @Override
    public CompletableFuture<Permission.Resource> getResource(String name, ResourceType type) {
        return exchange.start(PermissionOperations.getResource(name, type));
    }

    @Override
    public CompletableFuture<Optional<Permission.Resource>> findResource(String name, ResourceType type) {
        return exchange.start(PermissionOperations.findResource(name, type));
    }

    @Override
    public CompletableFuture<@Nullable Void> replaceResource(
            String name, ResourceType type, Permission.Resource resource) {
        return exchange.startAction(PermissionOperations.replaceResource(name, type, resource));
    }

    @Override
    public CompletableFuture<@Nullable Void> mergeResource(
            String name, ResourceType type, Permission.Resource resource) {
        return exchange.startAction(PermissionOperations.mergeResource(name, type, resource));
    }

    @Override
    public CompletableFuture<@Nullable Void> deleteResource(String name, ResourceType type) {
        return exchange.startAction(PermissionOperations.deleteResource(name, type));
    }

    @Override
    public CompletableFuture<@Nullable Void> delete(String name) {
        return exchange.startAction(PermissionOperations.delete(name));
    }
}
