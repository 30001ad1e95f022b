package org.jpdfederation.testkit.internal.http;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.jpdfederation.core.entity.Entity;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.EntityType;
import org.jpdfederation.core.entity.Group;
import org.jpdfederation.core.entity.Secret;
import org.jpdfederation.core.entity.SignIn;
import org.jpdfederation.core.entity.User;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Users, second version of the API (3.6). */
final class UserCalls {

    static final String BASE = "/access/api/v2/users";

    private static final List<String> STATUSES = List.of("invited", "enabled", "disabled", "locked");

    private UserCalls() {}

    private static User user(Call call) {
        String name = call.variable("username");
        return call.backend()
                .find(EntityRef.user(name))
                .map(User.class::cast)
                .orElseThrow(() -> Refusal.notFound("user '" + name + "'"));
    }

    /** Lists users; {@code onlyAdmins} counts those whom a group makes administrators too (own choice). */
    static Answer list(Call call) {
        call.refuseFilters("role", "resourceType", "resourceName", "projectKey");
        String part = call.query("username").orElse("");
        Optional<String> status = call.query("status");
        if (status.isPresent() && !STATUSES.contains(status.get())) {
            throw Refusal.badQuery("status", "expected one of " + STATUSES + ", found '" + status.get() + "'");
        }
        boolean onlyAdmins = call.queryFlag("onlyAdmins").orElse(false);
        SortedSet<String> adminsByGroup = Memberships.adminsByGroup(call.backend());
        List<User> users = new ArrayList<>();
        for (Entity entity : call.backend().list(EntityType.USERS)) {
            if (entity instanceof User user
                    && user.name().contains(part)
                    && status.map(user.status()::equals).orElse(true)
                    && (!onlyAdmins || user.admin() || adminsByGroup.contains(user.name()))) {
                users.add(user);
            }
        }
        Page<User> page = Page.of(users, call, 1, Long.MAX_VALUE, Page.Cursor.LAST_SEEN);
        ObjectNode answer = Json.object();
        ArrayNode array = answer.putArray("users");
        for (User user : page.items()) {
            array.addObject()
                    .put("username", user.name())
                    .put("uri", call.uri(BASE, user.name()))
                    .put("realm", user.realm())
                    .put("status", user.status());
        }
        page.cursor().ifPresent(cursor -> answer.put("cursor", cursor));
        return Answer.json(200, answer);
    }

    /** Creates an internal user who has never logged in. */
    static Answer create(Call call) {
        Fields fields = call.body();
        String name = fields.required("username");
        User.Builder builder =
                User.named(name).realm(User.INTERNAL_REALM).signIn(SignIn.NEVER).email(fields.required("email"));
        read(fields, builder, User.named(name).build(), call);
        User user = builder.build();
        if (!user.internalPasswordDisabled() && user.password().isEmpty()) {
            throw fields.bad("password", "required unless internal_password_disabled is true");
        }
        List<String> groups = fields.namesIn("groups").orElse(List.of());
        for (String group : groups) {
            if (call.backend().find(EntityRef.group(group)).isEmpty()) {
                throw fields.bad("groups", "there is no group '" + group + "'");
            }
        }
        if (call.backend().find(user.ref()).isPresent()) {
            throw Refusal.conflict("user '" + name + "' exists already");
        }
        call.backend().put(user);
        Memberships.change(name, groups, List.of(), call.backend());
        return Answer.json(201, document(user, call));
    }

    static Answer get(Call call) {
        return Answer.json(200, document(user(call), call));
    }

    /** Changes what the body names. The name cannot change; memberships have a call of their own. */
    static Answer update(Call call) {
        User before = user(call);
        Fields fields = call.body();
        if (fields.text("username").filter(name -> !name.equals(before.name())).isPresent()) {
            throw fields.bad("username", "a user cannot be renamed");
        }
        User.Builder builder = before.toBuilder();
        if (fields.text("email").isPresent()) {
            builder.email(fields.required("email"));
        }
        read(fields, builder, before, call);
        User user = builder.build();
        if (before.internalPasswordDisabled()
                && !user.internalPasswordDisabled()
                && fields.text("password").isEmpty()) {
            throw fields.bad("password", "required when internal_password_disabled goes from true to false");
        }
        call.backend().put(user);
        return Answer.json(200, document(user, call));
    }

    private static void read(Fields fields, User.Builder builder, User before, Call call) {
        fields.flag("admin").ifPresent(builder::admin);
        fields.flag("profile_updatable").ifPresent(builder::profileUpdatable);
        fields.flag("internal_password_disabled").ifPresent(builder::internalPasswordDisabled);
        fields.flag("disable_ui_access").ifPresent(builder::uiAccessDisabled);
        fields.text("password").filter(text -> !text.isEmpty()).map(Secret::of).ifPresent(builder::password);
        builder.roleFlags(RoleFlags.OF_USER.read(
                fields, before.roleFlags(), call.backend().version()));
    }

    static Answer delete(Call call) {
        call.backend().delete(user(call).ref());
        return Answer.empty(204);
    }

    static Answer changeGroups(Call call) {
        User user = user(call);
        Fields fields = call.body();
        List<String> add = fields.namesIn("add").orElse(List.of());
        for (String group : add) {
            if (call.backend().find(EntityRef.group(group)).isEmpty()) {
                throw Refusal.notFound("group '" + group + "'");
            }
        }
        Memberships.change(user.name(), add, fields.namesIn("remove").orElse(List.of()), call.backend());
        ObjectNode answer = Json.object();
        answer.set("groups", Json.texts(Memberships.names(Memberships.of(user.name(), call.backend()))));
        return Answer.json(200, answer);
    }

    static Answer setPassword(Call call) {
        User user = user(call);
        Fields fields = call.body();
        Secret password = Secret.of(fields.required("password"));
        if (user.internalPasswordDisabled()) {
            throw fields.bad("password", "user '" + user.name() + "' has internal_password_disabled");
        }
        call.backend().put(user.toBuilder().password(password).build());
        return Answer.empty(204);
    }

    /** Lets a locked user sign in again; the others stay as they are. */
    static Answer unlock(Call call) {
        User user = user(call);
        if (user.status().equals("locked")) {
            call.backend().put(user.toBuilder().status("enabled").build());
        }
        return Answer.empty(204);
    }

    /** The details. {@code last_logged_in} is null for a user known never to have logged in, absent if unknown. */
    private static ObjectNode document(User user, Call call) {
        List<Group> groups = Memberships.of(user.name(), call.backend());
        ObjectNode document = Json.object().put("username", user.name());
        user.email().ifPresent(email -> document.put("email", email));
        document.put("admin", user.admin())
                .put("effective_admin", user.admin() || groups.stream().anyMatch(Group::adminPrivileges))
                .put("profile_updatable", user.profileUpdatable())
                .put("disable_ui_access", user.uiAccessDisabled())
                .put("internal_password_disabled", user.internalPasswordDisabled());
        user.lastLoggedIn()
                .ifPresent(at -> document.put(
                        "last_logged_in", at.truncatedTo(ChronoUnit.MILLIS).toString()));
        if (user.signIn() == SignIn.NEVER) {
            document.putNull("last_logged_in");
        }
        document.put("realm", user.realm());
        document.set("groups", Json.texts(Memberships.names(groups)));
        document.put("status", user.status());
        RoleFlags.OF_USER.write(document, user.roleFlags(), call.backend().version());
        return document;
    }
}
