package org.jpdfederation.testkit.internal.http;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import org.jpdfederation.core.entity.Entity;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.EntityType;
import org.jpdfederation.core.entity.Group;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Groups, second version of the API (3.7). */
final class GroupCalls {

    static final String BASE = "/access/api/v2/groups";

    private GroupCalls() {}

    private static Group group(Call call) {
        String name = call.variable("name");
        return call.backend()
                .find(EntityRef.group(name))
                .map(Group.class::cast)
                .orElseThrow(() -> Refusal.notFound("group '" + name + "'"));
    }

    static Answer list(Call call) {
        call.refuseFilters("role", "resourceType", "resourceName", "projectKey");
        String part = call.query("groupName").orElse("");
        List<Group> groups = new ArrayList<>();
        for (Entity entity : call.backend().list(EntityType.GROUPS)) {
            if (entity instanceof Group group && group.name().contains(part)) {
                groups.add(group);
            }
        }
        Page<Group> page = Page.of(groups, call, 1, Long.MAX_VALUE, Page.Cursor.LAST_SEEN);
        ObjectNode answer = Json.object();
        ArrayNode array = answer.putArray("groups");
        for (Group group : page.items()) {
            array.addObject().put("group_name", group.name()).put("uri", call.uri(BASE, group.name()));
        }
        page.cursor().ifPresent(cursor -> answer.put("cursor", cursor));
        return Answer.json(200, answer);
    }

    static Answer create(Call call) {
        Fields fields = call.body();
        Group.Builder builder = Group.named(fields.required("name"));
        read(fields, builder, builder.build(), call);
        List<String> members = fields.namesIn("members").orElse(List.of());
        requireUsers(members, call);
        Group group = builder.members(members).build();
        if (call.backend().find(group.ref()).isPresent()) {
            throw Refusal.conflict("group '" + group.name() + "' exists already");
        }
        call.backend().put(checked(group, fields));
        return Answer.json(201, document(group, call));
    }

    static Answer get(Call call) {
        return Answer.json(200, document(group(call), call));
    }

    /** Changes what the body names. Name and realm cannot change; {@code members} counts at creation only. */
    static Answer update(Call call) {
        Group before = group(call);
        Fields fields = call.body();
        if (fields.text("name").filter(name -> !name.equals(before.name())).isPresent()) {
            throw fields.bad("name", "a group cannot be renamed");
        }
        Group.Builder builder = before.toBuilder();
        read(fields, builder, before, call);
        Group group = builder.build();
        call.backend().put(checked(group, fields));
        return Answer.json(200, document(group, call));
    }

    private static void read(Fields fields, Group.Builder builder, Group before, Call call) {
        fields.text("description").ifPresent(builder::description);
        fields.flag("auto_join").ifPresent(builder::autoJoin);
        fields.flag("admin_privileges").ifPresent(builder::adminPrivileges);
        fields.text("external_id").ifPresent(builder::externalId);
        SortedSet<String> flags = RoleFlags.OF_GROUP.read(
                fields, before.roleFlags(), call.backend().version());
        if (flags.contains("policy_manager")) {
            flags.add("policy_viewer");
        }
        builder.roleFlags(flags);
    }

    private static Group checked(Group group, Fields fields) {
        if (group.autoJoin() && group.adminPrivileges()) {
            throw fields.bad("admin_privileges", "excludes auto_join");
        }
        return group;
    }

    private static void requireUsers(List<String> names, Call call) {
        for (String name : names) {
            if (call.backend().find(EntityRef.user(name)).isEmpty()) {
                throw Refusal.notFound("user '" + name + "'");
            }
        }
    }

    static Answer delete(Call call) {
        call.backend().delete(group(call).ref());
        return Answer.empty(204);
    }

    static Answer changeMembers(Call call) {
        Group before = group(call);
        Fields fields = call.body();
        List<String> add = fields.namesIn("add").orElse(List.of());
        List<String> remove = fields.namesIn("remove").orElse(List.of());
        requireUsers(add, call);
        Group group = before.withMembers(members -> {
            members.addAll(add);
            remove.forEach(members::remove);
            return members;
        });
        call.backend().put(group);
        ObjectNode answer = Json.object();
        answer.set("members", Json.texts(group.members()));
        return Answer.json(200, answer);
    }

    private static ObjectNode document(Group group, Call call) {
        ObjectNode document = Json.object()
                .put("name", group.name())
                .put("description", group.description())
                .put("auto_join", group.autoJoin())
                .put("admin_privileges", group.adminPrivileges());
        document.set("members", Json.texts(group.members()));
        document.put("realm", group.realm());
        group.realmAttributes().ifPresent(attributes -> document.put("realm_attributes", attributes));
        group.externalId().ifPresent(id -> document.put("external_id", id));
        RoleFlags.OF_GROUP.write(document, group.roleFlags(), call.backend().version());
        return document;
    }
}
