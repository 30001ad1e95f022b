package org.jpdfederation.testkit.internal.http;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jpdfederation.core.entity.NameOrder;
import org.jpdfederation.core.entity.Permission;
import org.jpdfederation.core.entity.Permission.Patterns;
import org.jpdfederation.core.entity.Permission.Resource;
import tools.jackson.databind.node.ObjectNode;

/** The JSON of permissions and of what they grant on one type of resource (3.8). */
final class PermissionJson {

    private static final List<String> RESOURCE_TYPES =
            List.of("artifact", "build", "release_bundle", "destination", "pipeline_source");
    private static final List<String> ACTIONS =
            List.of("READ", "WRITE", "ANNOTATE", "DELETE", "MANAGE", "SCAN", "EXECUTE");
    private static final List<String> EVERYTHING = List.of("**");
    private static final Resource NOTHING = new Resource(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());

    private PermissionJson() {}

    static String resourceType(String word) {
        if (!RESOURCE_TYPES.contains(word)) {
            throw Refusal.badRequest("resource type '" + word + "': expected one of " + RESOURCE_TYPES);
        }
        return word;
    }

    /** Reads {@code resources}, an object by resource type. */
    static SortedMap<String, Resource> readResources(Fields fields) {
        SortedMap<String, Resource> resources = new TreeMap<>(NameOrder.BY_CODE_POINT);
        fields.object("resources").ifPresent(byType -> {
            for (String type : byType.names()) {
                byType.object(type).ifPresent(resource -> resources.put(resourceType(type), read(resource)));
            }
        });
        return resources;
    }

    static Resource read(Fields fields) {
        return merge(NOTHING, fields);
    }

    /**
     * Reads a resource over another. Users, groups and targets that the body names are replaced one by one, those it
     * sets to {@code null} are taken out, the others stay.
     */
    static Resource merge(Resource before, Fields fields) {
        SortedMap<String, SortedSet<String>> users = sorted(before.users());
        SortedMap<String, SortedSet<String>> groups = sorted(before.groups());
        SortedMap<String, Patterns> targets = sorted(before.targets());
        fields.object("actions").ifPresent(actions -> {
            actions.object("users").ifPresent(grants -> mergeActions(users, grants));
            actions.object("groups").ifPresent(grants -> mergeActions(groups, grants));
        });
        fields.object("targets").ifPresent(given -> {
            for (String key : given.names()) {
                if (given.isNull(key)) {
                    targets.remove(key);
                } else {
                    given.object(key).ifPresent(patterns -> targets.put(name(given, key), patterns(patterns)));
                }
            }
        });
        return new Resource(users, groups, targets);
    }

    private static <V> SortedMap<String, V> sorted(SortedMap<String, V> map) {
        SortedMap<String, V> copy = new TreeMap<>(NameOrder.BY_CODE_POINT);
        copy.putAll(map);
        return copy;
    }

    private static String name(Fields fields, String name) {
        if (name.isEmpty()) {
            throw fields.bad(name, "a name must not be empty");
        }
        return name;
    }

    private static void mergeActions(SortedMap<String, SortedSet<String>> grants, Fields given) {
        for (String name : given.names()) {
            if (given.isNull(name)) {
                grants.remove(name);
            } else {
                grants.put(name(given, name), actions(given, name));
            }
        }
    }

    private static SortedSet<String> actions(Fields given, String name) {
        SortedSet<String> actions = new TreeSet<>(NameOrder.BY_CODE_POINT);
        for (String action : given.texts(name).orElse(List.of())) {
            if (!ACTIONS.contains(action)) {
                throw given.bad(name, "action '" + action + "': expected one of " + ACTIONS);
            }
            actions.add(action);
        }
        return Collections.unmodifiableSortedSet(actions);
    }

    private static Patterns patterns(Fields fields) {
        return new Patterns(
                fields.texts("include_patterns").orElse(EVERYTHING),
                fields.texts("exclude_patterns").orElse(List.of()));
    }

    static ObjectNode write(Permission permission) {
        ObjectNode document = Json.object().put("name", permission.name());
        ObjectNode resources = document.putObject("resources");
        permission.resources().forEach((type, resource) -> resources.set(type, write(resource)));
        return document;
    }

    static ObjectNode write(Resource resource) {
        ObjectNode document = Json.object();
        ObjectNode actions = document.putObject("actions");
        writeActions(actions.putObject("users"), resource.users());
        writeActions(actions.putObject("groups"), resource.groups());
        ObjectNode targets = document.putObject("targets");
        resource.targets().forEach((key, patterns) -> {
            ObjectNode target = targets.putObject(key);
            target.set("include_patterns", Json.texts(patterns.include()));
            target.set("exclude_patterns", Json.texts(patterns.exclude()));
        });
        return document;
    }

    private static void writeActions(ObjectNode node, SortedMap<String, SortedSet<String>> grants) {
        grants.forEach((name, actions) -> node.set(name, Json.texts(actions)));
    }
}
