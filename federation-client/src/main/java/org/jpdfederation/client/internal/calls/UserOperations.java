package org.jpdfederation.client.internal.calls;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jpdfederation.client.access.UserSummary;
import org.jpdfederation.client.internal.document.Section;
import org.jpdfederation.client.internal.http.Answer;
import org.jpdfederation.client.internal.http.Call;
import org.jpdfederation.client.internal.http.Listing;
import org.jpdfederation.client.internal.http.Look;
import org.jpdfederation.client.internal.http.Operation;
import org.jpdfederation.client.internal.wire.UserDocument;
import org.jpdfederation.core.entity.User;
import tools.jackson.databind.node.ObjectNode;

/** The operations of users v2 (3.6). */
final class UserOperations {

    private static final String USERS = "/access/api/v2/users";
    private static final String USER = USERS + "/{username}";

    private UserOperations() {}

    static Operation<User> create(User user) {
        Call call = hidingPassword(Call.create("create user", USERS).json(UserDocument.create(user)), user);
        return Operation.send(call)
                .documentOr(get(user.name()), UserOperations::user)
                .looking(find(user.name()).map(found -> Look.of(found, there -> asAsked(there, user))));
    }

    static Operation<User> get(String name) {
        return Operation.send(Call.get("get user", USER, name)).document(UserOperations::user);
    }

    static Operation<Optional<User>> find(String name) {
        return Operation.send(Call.get("find user", USER, name)).found(UserOperations::user);
    }

    static Operation<List<String>> groups(String name) {
        return Operation.send(Call.get("get groups of user", USER, name)).document(UserOperations::groups);
    }

    static Listing<UserSummary> list() {
        return Listing.pages(Call.get("list users", USERS), "users", UserOperations::summary);
    }

    static Operation<User> update(User user) {
        return get(user.name()).then(before -> {
            ObjectNode body = UserDocument.update(user);
            RoleFlags.putDifferences(body, before.roleFlags(), user.roleFlags());
            Call call =
                    hidingPassword(Call.patch("update user", USER, user.name()).json(body), user);
            return Operation.send(call).documentOr(get(user.name()), UserOperations::user);
        });
    }

    static Operation<List<String>> changeGroups(String name, Collection<String> add, Collection<String> remove) {
        Call call = Call.patch("change groups of user", USER + "/groups", name).json(Membership.change(add, remove));
        return Operation.send(call).document(UserOperations::groups);
    }

    static Operation<Answer> delete(String name) {
        return Operation.send(Call.delete("delete user", USER, name)).accepted();
    }

    private static Call hidingPassword(Call call, User user) {
        return user.password().map(call::hiding).orElse(call);
    }

    /** Whether a user that is there is the one that was to be created: realm and status are the platform's choice. */
    private static boolean asAsked(User there, User asked) {
        return there.email().equals(asked.email())
                && there.admin() == asked.admin()
                && there.profileUpdatable() == asked.profileUpdatable()
                && there.uiAccessDisabled() == asked.uiAccessDisabled()
                && there.internalPasswordDisabled() == asked.internalPasswordDisabled()
                && there.roleFlags().equals(asked.roleFlags());
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
}
