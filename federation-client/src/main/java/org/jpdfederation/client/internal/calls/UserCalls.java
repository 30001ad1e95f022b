package org.jpdfederation.client.internal.calls;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jpdfederation.client.access.UserSummary;
import org.jpdfederation.client.access.UsersApi;
import org.jpdfederation.client.internal.document.Section;
import org.jpdfederation.client.internal.http.Answer;
import org.jpdfederation.client.internal.http.Call;
import org.jpdfederation.client.internal.http.Exchange;
import org.jpdfederation.client.internal.http.PathSegment;
import org.jpdfederation.client.internal.wire.UserDocument;
import org.jpdfederation.core.entity.User;
import tools.jackson.databind.node.ObjectNode;

/** The calls of users v2 (3.6). */
final class UserCalls implements UsersApi {

    private static final String PATH = "/access/api/v2/users";

    private final Exchange exchange;

    UserCalls(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public User create(User user) {
        return written(Call.write("POST", PATH, UserDocument.create(user)), user);
    }

    @Override
    public User get(String name) {
        return exchange.document(Call.get(path(name)), UserCalls::user);
    }

    @Override
    public Optional<User> find(String name) {
        return exchange.found(Call.get(path(name)), UserCalls::user);
    }

    @Override
    public List<String> groups(String name) {
        return exchange.document(Call.get(path(name)), UserCalls::groups);
    }

    @Override
    public Stream<UserSummary> list() {
        return exchange.pages(PATH, "users", UserCalls::summary);
    }

    @Override
    public User update(User user) {
        User before = get(user.name());
        ObjectNode body = UserDocument.update(user);
        RoleFlags.putDifferences(body, before.roleFlags(), user.roleFlags());
        return written(Call.write("PATCH", path(user.name()), body), user);
    }

    @Override
    public List<String> changeGroups(String name, Collection<String> add, Collection<String> remove) {
        Call call = Call.write("PATCH", path(name) + "/groups", Membership.change(add, remove));
        return exchange.document(call, UserCalls::groups);
    }

    @Override
    public void delete(String name) {
        exchange.accepted(Call.write("DELETE", path(name), null));
    }

    /** The user of an accepted write; an answer without a body is followed by a read (A4). */
    private User written(Call call, User user) {
        Call hiding = user.password().map(call::hiding).orElse(call);
        Answer answer = exchange.accepted(hiding);
        return answer.empty() ? get(user.name()) : exchange.document(answer, UserCalls::user);
    }

    private static Optional<User> user(Section section) {
        return UserDocument.read(section, UnaryOperator.identity());
    }

    private static Optional<List<String>> groups(Section section) {
        return Optional.of(UserDocument.groups(section, UnaryOperator.identity()));
    }

    private static Optional<UserSummary> summary(Section section) {
        return section.requiredText("username")
                .map(name -> new UserSummary(
                        name,
                        section.text("realm").orElse(""),
                        section.text("status").orElse("")));
    }

    private static String path(String name) {
        return PATH + "/" + PathSegment.of(name);
    }
}
