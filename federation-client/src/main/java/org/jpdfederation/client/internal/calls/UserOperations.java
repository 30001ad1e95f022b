package org.jpdfederation.client.internal.calls;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jpdfederation.client.access.UserDetails;
import org.jpdfederation.client.access.UserFilter;
import org.jpdfederation.client.access.UserStatus;
import org.jpdfederation.client.access.UserSummary;
import org.jpdfederation.client.internal.document.Section;
import org.jpdfederation.client.internal.http.Answer;
import org.jpdfederation.client.internal.http.Call;
import org.jpdfederation.client.internal.http.Listing;
import org.jpdfederation.client.internal.http.Look;
import org.jpdfederation.client.internal.http.Operation;
import org.jpdfederation.client.internal.http.Safety;
import org.jpdfederation.client.internal.wire.UserDocument;
import org.jpdfederation.core.entity.Secret;
import org.jpdfederation.core.entity.User;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The operations of users v2 (3.6). */
final class UserOperations {

    private static final String USERS = "/access/api/v2/users";
    private static final String USER = USERS + "/{username}";

    private UserOperations() {}

    static Operation<User> create(User user) {
        return create(user, List.of());
    }

    static Operation<User> create(User user, Collection<String> groups) {
        ObjectNode body = UserDocument.create(user);
        if (!groups.isEmpty()) {
            groups.forEach(body.putArray("groups")::add);
        }
        return Operation.send(hidingPassword(Call.create("create user", USERS).json(body), user))
                .documentOr(get(user.name()), UserOperations::user)
                .looking(look(user, groups));
    }

    private static Operation<Look<User>> look(User user, Collection<String> groups) {
        return Operation.send(Call.get("look for user", USER, user.name()))
                .found(UserOperations::details)
                .then(found -> Look.of(
                                found,
                                there -> asAsked(there.user(), user)
                                        && there.groups().containsAll(groups))
                        .then(there -> Operation.done(there.user())));
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

    static Operation<UserDetails> details(String name) {
        return Operation.send(Call.get("get details of user", USER, name)).document(UserOperations::details);
    }

    static Listing<UserSummary> list(UserFilter filter) {
        Call call = Call.get("list users", USERS)
                .query("username", filter.username())
                .query("status", filter.status().map(UserStatus::word))
                .query("role", filter.role())
                .query("resourceType", filter.resourceType())
                .query("resourceName", filter.resourceName())
                .query("projectKey", filter.projectKey());
        call = filter.onlyAdmins() ? call.query("onlyAdmins", "true") : call;
        call = filter.descendingOrder() ? call.query("descendingOrder", "true") : call;
        return Listing.pages(call, "users", UserOperations::summary);
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

    static Operation<Answer> changePassword(String name, Secret password) {
        return Operation.send(Call.put("change password of user", USER + "/password", name)
                        .json(JsonNodeFactory.instance.objectNode().put("password", password.reveal()))
                        .hiding(password))
                .accepted();
    }

    static Operation<Answer> expirePassword(String name) {
        return toState("expire password of user", USER + "/password/expire", name);
    }

    static Operation<Answer> unlock(String name) {
        return toState("unlock user", USER + "/unlock", name);
    }

    static Operation<Answer> expireAllPasswords() {
        return toState("expire passwords of all users", USERS + "/expire_password_for_all_users");
    }

    static Operation<Answer> unexpireAllPasswords() {
        return toState("unexpire passwords of all users", USERS + "/unexpire_password_for_all_users");
    }

    /** A POST that leaves the same when it is sent twice. */
    private static Operation<Answer> toState(String operation, String template, String... names) {
        return Operation.send(Call.of(operation, Safety.REPEATABLE, "POST", template, names))
                .accepted();
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

    private static Optional<UserDetails> details(Section section) {
        return user(section)
                .map(user -> new UserDetails(
                        user,
                        UserDocument.groups(section, UnaryOperator.identity()),
                        section.flag("effective_admin", user.admin())));
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
