package org.jpdfederation.client.internal.calls;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jpdfederation.client.access.GroupFilter;
import org.jpdfederation.client.access.GroupFilter.RoleOnResource;
import org.jpdfederation.client.internal.document.Section;
import org.jpdfederation.client.internal.http.Answer;
import org.jpdfederation.client.internal.http.Call;
import org.jpdfederation.client.internal.http.Listing;
import org.jpdfederation.client.internal.http.Look;
import org.jpdfederation.client.internal.http.Operation;
import org.jpdfederation.client.internal.wire.GroupDocument;
import org.jpdfederation.core.entity.Group;
import tools.jackson.databind.node.ObjectNode;

/** The operations of groups v2 (3.7). */
final class GroupOperations {

    private static final String GROUPS = "/access/api/v2/groups";
    private static final String GROUP = GROUPS + "/{name}";

    private GroupOperations() {}

    static Operation<Group> create(Group group) {
        return Operation.send(Call.create("create group", GROUPS).json(GroupDocument.create(group)))
                .documentOr(get(group.name()), GroupOperations::group)
                .looking(find(group.name()).map(found -> Look.of(found, there -> isAsAsked(there, group))));
    }

    /** Whether a group is what a create would have made; {@code policy_manager} brings a flag with it. */
    private static boolean isAsAsked(Group there, Group asked) {
        return there.description().equals(asked.description())
                && there.autoJoin() == asked.autoJoin()
                && there.adminPrivileges() == asked.adminPrivileges()
                && there.externalId().equals(asked.externalId())
                && there.roleFlags().containsAll(asked.roleFlags())
                && there.members().equals(asked.members());
    }

    static Operation<Group> get(String name) {
        return Operation.send(Call.get("get group", GROUP, name)).document(GroupOperations::group);
    }

    static Operation<Optional<Group>> find(String name) {
        return Operation.send(Call.get("find group", GROUP, name)).found(GroupOperations::group);
    }

    static Listing<String> list(GroupFilter filter) {
        Call call = Call.get("list groups", GROUPS)
                .query("groupName", filter.groupName())
                .query("projectKey", filter.projectKey())
                .query("role", filter.role().map(RoleOnResource::role))
                .query("resourceType", filter.role().map(RoleOnResource::resourceType))
                .query("resourceName", filter.role().map(RoleOnResource::resourceName));
        return Listing.pages(
                filter.descendingOrder() ? call.query("descendingOrder", "true") : call,
                "groups",
                section -> section.requiredText("group_name"));
    }

    static Operation<Group> update(Group group) {
        return get(group.name()).then(before -> {
            ObjectNode body = GroupDocument.update(group);
            RoleFlags.putDifferences(body, before.roleFlags(), group.roleFlags());
            return Operation.send(
                            Call.patch("update group", GROUP, group.name()).json(body))
                    .documentOr(get(group.name()), GroupOperations::group);
        });
    }

    static Operation<List<String>> changeMembers(String name, Collection<String> add, Collection<String> remove) {
        return Operation.send(Call.patch("change members of group", GROUP + "/members", name)
                        .json(Membership.change(add, remove)))
                .document(section -> Optional.of(GroupDocument.members(section, UnaryOperator.identity())));
    }

    static Operation<Answer> delete(String name) {
        return Operation.send(Call.delete("delete group", GROUP, name)).accepted();
    }

    private static Optional<Group> group(Section section) {
        return GroupDocument.read(section, UnaryOperator.identity())
                .map(group -> group.toBuilder()
                        .members(GroupDocument.members(section, UnaryOperator.identity()))
                        .build());
    }
}
