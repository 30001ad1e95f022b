package org.jpdfederation.testkit.internal.platform;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jpdfederation.core.entity.AccessToken;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.EntityType;
import org.jpdfederation.core.entity.Group;
import org.jpdfederation.core.entity.Secret;
import org.jpdfederation.core.entity.User;
import org.jpdfederation.core.sync.EntityRecord;
import org.jpdfederation.core.sync.SiteState;
import org.jpdfederation.testkit.internal.http.Backend.Caller;
import org.jpdfederation.testkit.internal.http.Backend.IssuedToken;
import org.jspecify.annotations.Nullable;

/** Whom the values of tokens belong to: those that a deployment issued, and those that its records hold. */
final class TokenValues {

    private static final String ADMIN_SCOPE = "applied-permissions/admin";
    private static final String BUILT_IN_ADMIN = "admin";
    private static final String USER_SCOPE = "applied-permissions/user";

    private final SiteState state;
    private final Secret admin;
    private final Map<Secret, IssuedToken> issued = new LinkedHashMap<>();

    TokenValues(SiteState state, Secret admin) {
        this.state = state;
        this.admin = admin;
    }

    /** The value of a token with the rights of an administrator that never ends and belongs to no stored user. */
    Secret admin() {
        return admin;
    }

    Optional<Caller> authenticate(Secret bearer, Instant now) {
        if (bearer.equals(admin)) {
            return Optional.of(new Caller(BUILT_IN_ADMIN, true, ADMIN_SCOPE, "fake-admin"));
        }
        return issued(bearer)
                .filter(token -> token.refreshToken().filter(bearer::equals).isEmpty())
                .map(IssuedToken::token)
                .or(() -> stored().filter(
                                token -> token.value().filter(bearer::equals).isPresent())
                        .findFirst())
                .filter(token -> token.expiry().map(now::isBefore).orElse(true))
                .flatMap(this::caller);
    }

    private Optional<Caller> caller(AccessToken token) {
        String owner = token.owner().orElse(token.subject());
        Optional<User> user =
                state.find(EntityRef.user(owner)).map(EntityRecord::content).map(User.class::cast);
        boolean builtIn = owner.equals(BUILT_IN_ADMIN) && user.isEmpty();
        boolean administers = builtIn || user.filter(this::administers).isPresent();
        boolean adminScope = token.scope().equals(ADMIN_SCOPE);
        boolean usable = user.map(u -> u.status().equals("enabled")).orElse(adminScope || builtIn);
        boolean isAdmin = adminScope || (token.scope().equals(USER_SCOPE) && administers);
        return usable ? Optional.of(new Caller(owner, isAdmin, token.scope(), token.id())) : Optional.empty();
    }

    private boolean administers(User user) {
        return user.admin()
                || state.ofType(EntityType.GROUPS)
                        .map(record -> (Group) record.content())
                        .anyMatch(group ->
                                group.adminPrivileges() && group.members().contains(user.name()));
    }

    private Stream<AccessToken> stored() {
        return state.ofType(EntityType.TOKENS).map(EntityRecord::content).map(AccessToken.class::cast);
    }

    void issue(IssuedToken token) {
        values(token).forEach(value -> issued.put(value, token));
    }

    void withdraw(IssuedToken token) {
        values(token).forEach(issued::remove);
    }

    /** The token that was issued with this value, unless its record is gone. */
    Optional<IssuedToken> issued(Secret value) {
        @Nullable IssuedToken token = issued.get(value);
        boolean revoked = token != null
                && token.stored()
                && state.find(token.token().ref()).isEmpty();
        return revoked ? Optional.empty() : Optional.ofNullable(token);
    }

    private static List<Secret> values(IssuedToken token) {
        List<Secret> values = new ArrayList<>();
        token.token().value().ifPresent(values::add);
        token.refreshToken().ifPresent(values::add);
        token.referenceToken().ifPresent(values::add);
        return values;
    }
}
