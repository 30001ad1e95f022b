package org.jpdfederation.client.access;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import org.jpdfederation.core.entity.Permission;
import org.jpdfederation.core.entity.ResourceType;
import org.jspecify.annotations.Nullable;

/** {@link PermissionsApi} without waiting: each method does what its twin there does. Errors as {@link AsyncAccessApi} says. */
public interface AsyncPermissionsApi {

    /**
     * See {@link PermissionsApi#create}.
     *
     * @param permission the permission
     * @return the permission as the platform has it
     */
    CompletableFuture<Permission> create(Permission permission);

    /**
     * See {@link PermissionsApi#get}.
     *
     * @param name the permission's name
     * @return the permission
     */
    CompletableFuture<Permission> get(String name);

    /**
     * See {@link PermissionsApi#find}.
     *
     * @param name the permission's name
     * @return the permission, or empty if there is none
     */
    CompletableFuture<Optional<Permission>> find(String name);

    /**
     * See {@link PermissionsApi#list()}.
     *
     * @return the names
     */
    Flow.Publisher<String> list();

    /**
     * See {@link PermissionsApi#list(String)}.
     *
     * @param from the name to start from; empty for all
     * @return the names
     */
    Flow.Publisher<String> list(String from);

    /**
     * See {@link PermissionsApi#getResource}.
     *
     * @param name the permission's name
     * @param type the type
     * @return the grants
     */
    CompletableFuture<Permission.Resource> getResource(String name, ResourceType type);

    /**
     * See {@link PermissionsApi#findResource}.
     *
     * @param name the permission's name
     * @param type the type
     * @return the grants, or empty if there is no such permission, or nothing for that type in it
     */
    CompletableFuture<Optional<Permission.Resource>> findResource(String name, ResourceType type);

    /**
     * See {@link PermissionsApi#replaceResource}.
     *
     * @param name the permission's name
     * @param type the type
     * @param resource what it shall grant
     * @return done when the platform has accepted it
     */
    CompletableFuture<@Nullable Void> replaceResource(String name, ResourceType type, Permission.Resource resource);

    /**
     * See {@link PermissionsApi#mergeResource}.
     *
     * @param name the permission's name
     * @param type the type
     * @param resource what it shall grant beside what it grants
     * @return done when the platform has accepted it
     */
    CompletableFuture<@Nullable Void> mergeResource(String name, ResourceType type, Permission.Resource resource);

    /**
     * See {@link PermissionsApi#deleteResource}.
     *
     * @param name the permission's name
     * @param type the type
     * @return done when the platform has accepted it
     */
    CompletableFuture<@Nullable Void> deleteResource(String name, ResourceType type);

    /**
     * See {@link PermissionsApi#delete}.
     *
     * @param name the permission's name
     * @return done when the platform has accepted it
     */
    CompletableFuture<@Nullable Void> delete(String name);
}
