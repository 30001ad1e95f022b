package org.jpdfederation.client.internal.wire;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jpdfederation.client.internal.document.Section;
import org.jpdfederation.core.entity.NameOrder;
import org.jpdfederation.core.entity.Permission;
import org.jpdfederation.core.entity.Permission.Patterns;
import org.jpdfederation.core.entity.Permission.Resource;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The permission document of Access v2.
 *
 * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/get-permission-details-by-permission-name">Get Permission
 *     Details by Permission Name</a>
 */
public final class PermissionDocument {

    private static final String INCLUDE = "include_patterns";
    private static final String EXCLUDE = "exclude_patterns";

    private PermissionDocument() {}

    /** The permission, or empty (and a fault) when the name is missing. */
    public static Optional<Permission> read(Section section, UnaryOperator<String> intern) {
        Optional<String> name = section.requiredText("name");
        SortedMap<String, Resource> resources = new TreeMap<>(NameOrder.BY_CODE_POINT);
        section.section("resources")
                .ifPresent(types -> types.names()
                        .forEach(type -> types.section(type)
                                .ifPresent(resource ->
                                        resources.put(intern.apply(type), readResource(resource, intern)))));
        return name.map(text -> Permission.of(text, resources));
    }

    /** What a permission grants on one resource type; what is absent is empty. */
    public static Resource readResource(Section section, UnaryOperator<String> intern) {
        Optional<Section> actions = section.section("actions");
        return new Resource(
                grants(actions.flatMap(a -> a.section("users")), intern),
                grants(actions.flatMap(a -> a.section("groups")), intern),
                targets(section, intern));
    }

    private static SortedMap<String, SortedSet<String>> grants(
            Optional<Section> principals, UnaryOperator<String> intern) {
        SortedMap<String, SortedSet<String>> grants = new TreeMap<>(NameOrder.BY_CODE_POINT);
        principals.ifPresent(section -> section.names().forEach(name -> {
            SortedSet<String> actions = new TreeSet<>(NameOrder.BY_CODE_POINT);
            actions.addAll(section.list(name, intern));
            grants.put(intern.apply(name), actions);
        }));
        return grants;
    }

    private static SortedMap<String, Patterns> targets(Section resource, UnaryOperator<String> intern) {
        SortedMap<String, Patterns> targets = new TreeMap<>(NameOrder.BY_CODE_POINT);
        resource.section("targets")
                .ifPresent(section -> section.names()
                        .forEach(key -> section.section(key)
                                .ifPresent(target -> targets.put(intern.apply(key), patterns(target, intern)))));
        return targets;
    }

    /** Without include patterns everything is included: the published default is {@code **}. */
    private static Patterns patterns(Section target, UnaryOperator<String> intern) {
        List<String> include = target.has(INCLUDE) ? target.list(INCLUDE, intern) : List.of("**");
        return new Patterns(include, target.list(EXCLUDE, intern));
    }

    /** The whole document. */
    public static ObjectNode write(Permission permission) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("name", permission.name());
        ObjectNode resources = node.putObject("resources");
        permission.resources().forEach((type, resource) -> resources.set(type, write(resource)));
        return node;
    }

    /** What a permission grants on one resource type. */
    public static ObjectNode write(Resource resource) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        ObjectNode actions = node.putObject("actions");
        grants(actions.putObject("users"), resource.users());
        grants(actions.putObject("groups"), resource.groups());
        ObjectNode targets = node.putObject("targets");
        resource.targets().forEach((key, patterns) -> {
            ObjectNode target = targets.putObject(key);
            patterns.include().forEach(target.putArray(INCLUDE)::add);
            patterns.exclude().forEach(target.putArray(EXCLUDE)::add);
        });
        return node;
    }

    private static void grants(ObjectNode node, SortedMap<String, SortedSet<String>> grants) {
        grants.forEach((name, actions) -> actions.forEach(node.putArray(name)::add));
    }
}
