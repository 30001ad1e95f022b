package org.jpdfederation.client.internal.wire;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jpdfederation.client.internal.document.Section;
import org.jpdfederation.core.entity.SignIn;
import org.jpdfederation.core.entity.User;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The user document of Access v2.
 *
 * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/get-user-details">Get User Details</a>
 */
public final class UserDocument {

    /** The published role flags of users, in the order in which they are written. */
    public static final List<String> ROLE_FLAGS = List.of(
            "watch_manager",
            "policy_viewer",
            "policy_manager",
            "reports_manager",
            "resources_manager",
            "manage_webhook",
            "platform_auditor");

    private static final String LAST_LOGGED_IN = "last_logged_in";

    private UserDocument() {}

    /** The user, or empty (and a fault) when the name is missing. */
    public static Optional<User> read(Section section, UnaryOperator<String> intern) {
        return section.requiredText("username").map(name -> read(section, User.named(intern.apply(name)), intern));
    }

    private static User read(Section section, User.Builder builder, UnaryOperator<String> intern) {
        section.text("email").ifPresent(builder::email);
        section.text("realm").ifPresent(realm -> section.take("realm", () -> builder.realm(intern.apply(realm))));
        section.text("status").ifPresent(word -> section.take("status", () -> builder.status(intern.apply(word))));
        builder.admin(section.flag("admin", false));
        builder.profileUpdatable(section.flag("profile_updatable", true));
        builder.uiAccessDisabled(section.flag("disable_ui_access", false));
        builder.internalPasswordDisabled(section.flag("internal_password_disabled", false));
        builder.roleFlags(
                ROLE_FLAGS.stream().filter(flag -> section.flag(flag, false)).toList());
        if (section.isNull(LAST_LOGGED_IN)) {
            builder.signIn(SignIn.NEVER);
        } else {
            section.optional(LAST_LOGGED_IN, Dates::parse).ifPresent(builder::lastLoggedIn);
        }
        return builder.build();
    }

    /** The groups that the document names. */
    public static List<String> groups(Section section, UnaryOperator<String> intern) {
        return section.list("groups", intern);
    }

    /** The body of create. */
    public static ObjectNode create(User user) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("username", user.name());
        node.setAll(update(user));
        user.roleFlags().forEach(flag -> node.put(flag, true));
        return node;
    }

    /** The body of update, but for the role flags. The flags in it are always sent, as the vendor's own tools do. */
    public static ObjectNode update(User user) {
        ObjectNode node = fields(user);
        user.password().ifPresent(password -> node.put("password", password.reveal()));
        return node;
    }

    private static ObjectNode fields(User user) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        user.email().ifPresent(email -> node.put("email", email));
        node.put("admin", user.admin());
        node.put("profile_updatable", user.profileUpdatable());
        node.put("disable_ui_access", user.uiAccessDisabled());
        node.put("internal_password_disabled", user.internalPasswordDisabled());
        return node;
    }

    /** The details, as the platform answers them: without the password. */
    public static ObjectNode details(User user, List<String> groups) {
        ObjectNode node = details(user);
        groups.forEach(node.putArray("groups")::add);
        return node;
    }

    /** The details without the password and the groups. */
    public static ObjectNode details(User user) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("username", user.name());
        node.setAll(fields(user));
        user.roleFlags().forEach(flag -> node.put(flag, true));
        node.put("realm", user.realm());
        node.put("status", user.status());
        if (user.signIn() == SignIn.NEVER) {
            node.putNull(LAST_LOGGED_IN);
        }
        user.lastLoggedIn().ifPresent(at -> node.put(LAST_LOGGED_IN, at.toString()));
        return node;
    }
}
