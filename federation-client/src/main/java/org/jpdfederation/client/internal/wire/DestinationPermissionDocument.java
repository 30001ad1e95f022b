package org.jpdfederation.client.internal.wire;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.jpdfederation.client.distribution.DestinationPermission;
import org.jpdfederation.client.internal.document.Section;
import org.jpdfederation.core.distribution.DistributionRule;
import org.jpdfederation.core.entity.NameOrder;
import org.jpdfederation.core.internal.Require;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Destination permissions of Distribution (2.6). */
public final class DestinationPermissionDocument {

    private static final String RESOURCE_TYPE = "resource_type";
    private static final String DESTINATIONS = "distribution_destinations";
    private static final String PRINCIPALS = "principals";

    private DestinationPermissionDocument() {}

    /** The whole document. */
    public static ObjectNode write(DestinationPermission permission) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("name", permission.name()).put(RESOURCE_TYPE, permission.resourceType());
        DistributionDocument.rules(node, DESTINATIONS, permission.destinations());
        ObjectNode principals = node.putObject(PRINCIPALS);
        grants(principals.putObject("users"), permission.users());
        grants(principals.putObject("groups"), permission.groups());
        return node;
    }

    private static void grants(ObjectNode node, SortedMap<String, SortedSet<String>> grants) {
        grants.forEach((name, codes) -> codes.forEach(node.putArray(name)::add));
    }

    /** The permission, or empty (and a fault) when its name is missing. */
    public static Optional<DestinationPermission> read(Section section) {
        List<DistributionRule> destinations = section.sections(DESTINATIONS).stream()
                .map(TrackerDocument::rule)
                .toList();
        Optional<Section> principals = section.section(PRINCIPALS);
        return section.required("name", name -> Require.nonBlank("the name", name))
                .map(name -> new DestinationPermission(
                        name,
                        Fields.text(section, RESOURCE_TYPE),
                        destinations,
                        grants(principals.flatMap(all -> all.section("users"))),
                        grants(principals.flatMap(all -> all.section("groups")))));
    }

    private static SortedMap<String, SortedSet<String>> grants(Optional<Section> section) {
        SortedMap<String, SortedSet<String>> grants = new TreeMap<>(NameOrder.BY_CODE_POINT);
        section.ifPresent(names ->
                names.names().forEach(name -> grants.put(name, Require.sortedSet(names.texts(name)))));
        return grants;
    }
}
