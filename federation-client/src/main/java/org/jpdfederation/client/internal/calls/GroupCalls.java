package org.jpdfederation.client.internal.calls;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jpdfederation.client.access.GroupsApi;
import org.jpdfederation.client.internal.document.Section;
import org.jpdfederation.client.internal.http.Call;
import org.jpdfederation.client.internal.http.Exchange;
import org.jpdfederation.client.internal.http.Listing;
import org.jpdfederation.client.internal.http.Operation;
import org.jpdfederation.client.internal.http.Safety;
import org.jpdfederation.client.internal.wire.GroupDocument;
import org.jpdfederation.core.entity.Group;
import tools.jackson.databind.node.ObjectNode;

/** The calls of groups v2 (3.7). */
final class GroupCalls implements GroupsApi {

    private static final String PATH = "/access/api/v2/groups";
    private static final String GROUP = PATH + "/{name}";

    private final Exchange exchange;

    GroupCalls(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public Group create(Group group) {
        return written(Call.of("create group", Safety.ONCE, "POST", PATH).json(GroupDocument.create(group)), group);
    }

    @Override
    public Group get(String name) {
        return exchange.run(Operation.send(Call.get("get group", GROUP, name)).document(GroupCalls::group));
    }

    @Override
    public Optional<Group> find(String name) {
        return exchange.run(Operation.send(Call.get("find group", GROUP, name)).found(GroupCalls::group));
    }

    @Override
    public Stream<String> list() {
        return exchange.stream(
                Listing.pages(Call.get("list groups", PATH), "groups", section -> section.requiredText("group_name")));
    }

    @Override
    public Group update(Group group) {
        Group before = get(group.name());
        ObjectNode body = GroupDocument.update(group);
        RoleFlags.putDifferences(body, before.roleFlags(), group.roleFlags());
        return written(Call.patch("update group", GROUP, group.name()).json(body), group);
    }

    @Override
    public List<String> changeMembers(String name, Collection<String> add, Collection<String> remove) {
        Call call =
                Call.patch("change members of group", GROUP + "/members", name).json(Membership.change(add, remove));
        return exchange.run(Operation.send(call)
                .document(section -> Optional.of(GroupDocument.members(section, UnaryOperator.identity()))));
    }

    @Override
    public void delete(String name) {
        exchange.run(Operation.send(Call.delete("delete group", GROUP, name)).accepted());
    }

    /** The group of an accepted write; an answer without a body is followed by a read (A4). */
    private Group written(Call call, Group group) {
        return exchange.run(Operation.send(call)
                .documentOr(
                        Operation.send(Call.get("get group", GROUP, group.name()))
                                .document(GroupCalls::group),
                        GroupCalls::group));
    }

    private static Optional<Group> group(Section section) {
        return GroupDocument.read(section, UnaryOperator.identity())
                .map(group -> group.toBuilder()
                        .members(GroupDocument.members(section, UnaryOperator.identity()))
                        .build());
    }
}
