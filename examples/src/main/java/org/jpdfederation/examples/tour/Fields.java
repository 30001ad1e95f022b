package org.jpdfederation.examples.tour;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jpdfederation.core.entity.AccessToken;
import org.jpdfederation.core.entity.Entity;
import org.jpdfederation.core.entity.Group;
import org.jpdfederation.core.entity.Permission;
import org.jpdfederation.core.entity.User;

/** The fields of an entity by name, so that a difference can be named. */
final class Fields {

    private Fields() {}

    /** Such as {@code members: [ada], expected [ada, ben]}. Secrets print as asterisks. */
    static String difference(Entity expected, Entity actual) {
        Map<String, Object> found = of(actual);
        return of(expected).entrySet().stream()
                .filter(field -> !Objects.equals(field.getValue(), found.get(field.getKey())))
                .map(field -> field.getKey() + ": " + found.get(field.getKey()) + ", expected " + field.getValue())
                .collect(Collectors.joining("; "));
    }

    private static Map<String, Object> of(Entity entity) {
        Map<String, Object> fields = new LinkedHashMap<>();
        if (entity instanceof User user) {
            fields.put("email", user.email());
            fields.put("realm", user.realm());
            fields.put("status", user.status());
            fields.put("admin", user.admin());
            fields.put("profile_updatable", user.profileUpdatable());
            fields.put("disable_ui_access", user.uiAccessDisabled());
            fields.put("internal_password_disabled", user.internalPasswordDisabled());
            fields.put("roles", user.roleFlags());
            fields.put("sign-in", user.signIn());
            fields.put("last_logged_in", user.lastLoggedIn());
            fields.put("password", user.password());
        } else if (entity instanceof Group group) {
            fields.put("description", group.description());
            fields.put("auto_join", group.autoJoin());
            fields.put("admin_privileges", group.adminPrivileges());
            fields.put("external_id", group.externalId());
            fields.put("realm", group.realm());
            fields.put("realm_attributes", group.realmAttributes());
            fields.put("roles", group.roleFlags());
            fields.put("members", group.members());
        } else if (entity instanceof Permission permission) {
            fields.put("resources", permission.resources());
        } else if (entity instanceof AccessToken token) {
            fields.put("subject", token.subject());
            fields.put("scope", token.scope());
            fields.put("expiry", token.expiry());
            fields.put("issued_at", token.issuedAt());
            fields.put("issuer", token.issuer());
            fields.put("description", token.description());
            fields.put("refreshable", token.refreshable());
            fields.put("value", token.value());
        }
        return fields;
    }
}
