package org.jpdfederation.testkit.internal.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.Secret;
import org.jpdfederation.core.entity.User;
import org.jpdfederation.testkit.internal.http.Backend.Caller;

/** Tells who calls, and refuses whoever may not: 401 without valid credentials, 403 without the rights. */
final class Credentials {

    private static final String BEARER = "Bearer ";
    private static final String BASIC = "Basic ";
    private static final String READ_IDENTITIES = "system:identities:";

    private Credentials() {}

    static Optional<Caller> check(Route route, Request request, Backend backend) {
        if (route.who() == Route.Who.ANYONE) {
            return Optional.empty();
        }
        String header = request.authorization()
                .orElseThrow(() -> Refusal.unauthorized(
                        "credentials are missing: send the header Authorization: Bearer <access token>"));
        Caller caller = caller(header.strip(), route, backend);
        if (!mayCall(route.who(), caller)) {
            throw Refusal.forbidden("user '" + caller.userName() + "' with scope '" + caller.scope()
                    + "' may not do this: an admin-scoped token is needed");
        }
        return Optional.of(caller);
    }

    private static Caller caller(String header, Route route, Backend backend) {
        if (header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return bearer(header.substring(BEARER.length()).strip(), backend)
                    .orElseThrow(() -> Refusal.unauthorized("the access token is unknown, revoked or expired"));
        }
        if (header.regionMatches(true, 0, BASIC, 0, BASIC.length()) && route.isArtifactory()) {
            return basic(header.substring(BASIC.length()).strip(), backend)
                    .orElseThrow(() -> Refusal.unauthorized("user name or password is wrong"));
        }
        throw Refusal.unauthorized("only bearer tokens are accepted here (from 7.12.0 on)");
    }

    private static Optional<Caller> bearer(String value, Backend backend) {
        return value.isEmpty() ? Optional.empty() : backend.authenticate(Secret.of(value));
    }

    /** A user with the password that was set, or with an access token in its place. */
    private static Optional<Caller> basic(String encoded, Backend backend) {
        String text;
        try {
            text = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        int colon = text.indexOf(':');
        if (colon <= 0 || colon == text.length() - 1) {
            return Optional.empty();
        }
        String name = text.substring(0, colon);
        Secret password = Secret.of(text.substring(colon + 1));
        return backend.find(EntityRef.user(name))
                .map(User.class::cast)
                .filter(user -> user.status().equals("enabled"))
                .filter(user -> user.password().filter(password::equals).isPresent())
                .map(user -> new Caller(name, Memberships.isAdmin(user, backend), "applied-permissions/user", ""))
                .or(() -> backend.authenticate(password)
                        .filter(caller -> caller.userName().equals(name)));
    }

    private static boolean mayCall(Route.Who who, Caller caller) {
        if (who == Route.Who.ADMIN) {
            return caller.admin();
        }
        return who != Route.Who.IDENTITY_READER || caller.admin() || readsIdentities(caller.scope());
    }

    private static boolean readsIdentities(String scope) {
        return Scopes.split(scope).stream()
                .filter(word -> word.startsWith(READ_IDENTITIES))
                .map(word -> word.substring(READ_IDENTITIES.length()))
                .anyMatch(actions -> actions.indexOf('r') >= 0 || actions.indexOf('*') >= 0);
    }
}
