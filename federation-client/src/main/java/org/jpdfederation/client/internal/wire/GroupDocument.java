package org.jpdfederation.client.internal.wire;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jpdfederation.client.internal.document.Section;
import org.jpdfederation.core.entity.Group;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The group document of Access v2.
 *
 * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/get-group-details">Get Group Details</a>
 */
public final class GroupDocument {

    /** The published role flags of groups, in the order in which they are written. */
    public static final List<String> ROLE_FLAGS = List.of(
            "reports_manager",
            "watch_manager",
            "policy_manager",
            "policy_viewer",
            "manage_resources",
            "manage_webhook");

    private GroupDocument() {}

    /** The group without its members, or empty (and a fault) when the name is missing. */
    public static Optional<Group> read(Section section, UnaryOperator<String> intern) {
        // the lists of Access v2 say group_name where the documents say name
        String key = section.has("group_name") && !section.has("name") ? "group_name" : "name";
        return section.requiredText(key).map(name -> read(section, Group.named(intern.apply(name)), intern));
    }

    private static Group read(Section section, Group.Builder builder, UnaryOperator<String> intern) {
        section.text("description").ifPresent(builder::description);
        builder.autoJoin(section.flag("auto_join", false));
        builder.adminPrivileges(section.flag("admin_privileges", false));
        section.text("external_id").ifPresent(builder::externalId);
        section.text("realm").ifPresent(realm -> section.take("realm", () -> builder.realm(intern.apply(realm))));
        section.text("realm_attributes").ifPresent(builder::realmAttributes);
        builder.roleFlags(
                ROLE_FLAGS.stream().filter(flag -> section.flag(flag, false)).toList());
        return builder.build();
    }

    /** The members that the document names; an absent list is an empty one. */
    public static List<String> members(Section section, UnaryOperator<String> intern) {
        return section.list("members", intern);
    }

    /** The body of update, but for the role flags. */
    public static ObjectNode update(Group group) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("description", group.description());
        node.put("auto_join", group.autoJoin());
        node.put("admin_privileges", group.adminPrivileges());
        group.externalId().ifPresent(id -> node.put("external_id", id));
        return node;
    }

    /** The body of create. */
    public static ObjectNode create(Group group) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("name", group.name());
        node.setAll(update(group));
        group.roleFlags().forEach(flag -> node.put(flag, true));
        group.members().forEach(node.putArray("members")::add);
        return node;
    }

    /** The details, as the platform answers them. */
    public static ObjectNode details(Group group) {
        ObjectNode node = create(group);
        node.put("realm", group.realm());
        group.realmAttributes().ifPresent(attributes -> node.put("realm_attributes", attributes));
        return node;
    }
}
