package org.jpdfederation.client.internal.calls;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jpdfederation.client.access.GroupsApi;
import org.jpdfederation.client.internal.document.Section;
import org.jpdfederation.client.internal.http.Answer;
import org.jpdfederation.client.internal.http.Call;
import org.jpdfederation.client.internal.http.Exchange;
import org.jpdfederation.client.internal.http.PathSegment;
import org.jpdfederation.client.internal.wire.GroupDocument;
import org.jpdfederation.core.entity.Group;
import tools.jackson.databind.node.ObjectNode;

/** The calls of groups v2 (3.7). */
final class GroupCalls implements GroupsApi {

    private static final String PATH = "/access/api/v2/groups";

    private final Exchange exchange;

    GroupCalls(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public Group create(Group group) {
        return written(Call.write("POST", PATH, GroupDocument.create(group)), group);
    }

    @Override
    public Group get(String name) {
        return exchange.document(Call.get(path(name)), GroupCalls::group);
    }

    @Override
    public Optional<Group> find(String name) {
        return exchange.found(Call.get(path(name)), GroupCalls::group);
    }

    @Override
    public Stream<String> list() {
        return exchange.pages(PATH, "groups", section -> section.requiredText("group_name"));
    }

    @Override
    public Group update(Group group) {
        Group before = get(group.name());
        ObjectNode body = GroupDocument.update(group);
        RoleFlags.putDifferences(body, before.roleFlags(), group.roleFlags());
        return written(Call.write("PATCH", path(group.name()), body), group);
    }

    @Override
    public List<String> changeMembers(String name, Collection<String> add, Collection<String> remove) {
        Call call = Call.write("PATCH", path(name) + "/members", Membership.change(add, remove));
        return exchange.document(
                call, section -> Optional.of(GroupDocument.members(section, UnaryOperator.identity())));
    }

    @Override
    public void delete(String name) {
        exchange.accepted(Call.write("DELETE", path(name), null));
    }

    /** The group of an accepted write; an answer without a body is followed by a read (A4). */
    private Group written(Call call, Group group) {
        Answer answer = exchange.accepted(call);
        return answer.empty() ? get(group.name()) : exchange.document(answer, GroupCalls::group);
    }

    private static Optional<Group> group(Section section) {
        return GroupDocument.read(section, UnaryOperator.identity())
                .map(group -> group.toBuilder()
                        .members(GroupDocument.members(section, UnaryOperator.identity()))
                        .build());
    }

    private static String path(String name) {
        return PATH + "/" + PathSegment.of(name);
    }
}
