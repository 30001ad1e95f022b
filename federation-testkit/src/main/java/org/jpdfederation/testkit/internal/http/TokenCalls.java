package org.jpdfederation.testkit.internal.http;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jpdfederation.core.entity.AccessToken;
import org.jpdfederation.core.entity.Entity;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.EntityType;
import org.jpdfederation.core.entity.Secret;
import org.jpdfederation.testkit.internal.http.Backend.Caller;
import org.jpdfederation.testkit.internal.http.Backend.IssuedToken;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Access tokens (3.4). Their values are opaque here: nothing reads anything out of them. */
final class TokenCalls {

    /** A token that lives shorter is not stored, in seconds. */
    private static final long STORED_FROM = 10_800;
    /** Own limit, in seconds: clients read {@code expires_in} as an int. */
    private static final long LONGEST_LIFE = Integer.MAX_VALUE;

    private static final int LONGEST_USER_NAME = 255;
    private static final int LONGEST_SCOPE = 500;
    private static final int LONGEST_DESCRIPTION = 1_024;
    private static final int LONGEST_AUDIENCE = 255;
    private static final List<String> AUDIENCES =
            List.of("*", "jfrt", "jfxr", "jfpip", "jfds", "jfmc", "jfac", "jfevt", "jfmd", "jfcon");

    private TokenCalls() {}

    static Answer create(Call call) {
        Fields fields = call.body();
        if (!call.caller().admin() && !Scopes.split(call.caller().scope()).contains(Scopes.OF_USER)) {
            throw Refusal.forbidden("a token with scope '" + call.caller().scope() + "' may not create tokens");
        }
        String grant = fields.text("grant_type").orElse("client_credentials");
        if (grant.equals("refresh_token")) {
            return refresh(fields, call);
        }
        if (!grant.equals("client_credentials")) {
            throw fields.bad("grant_type", "expected client_credentials or refresh_token");
        }
        String user = filled(fields, "username", LONGEST_USER_NAME)
                .orElse(call.caller().userName());
        if (!user.equals(call.caller().userName()) && !call.caller().admin()) {
            throw Refusal.forbidden("only an administrator may create a token for another user");
        }
        String scope = filled(fields, "scope", LONGEST_SCOPE).orElse(Scopes.OF_USER);
        Scopes.check(scope, fields, call);
        checkAudience(fields);
        if (filled(fields, "project_key", LONGEST_AUDIENCE).isPresent()) {
            throw Refusal.notModelled("project tokens (project_key) are not modelled by this fake");
        }
        long life = life(fields, call);
        boolean stored = life == 0
                || life >= STORED_FROM
                || fields.flag("force_revocable").orElse(false);
        boolean refreshable = fields.flag("refreshable").orElse(false);
        AccessToken.Builder token = AccessToken.of(
                        call.backend().newTokenId(), call.backend().accessId() + "/users/" + user)
                .scope(scope)
                .description(fields.text("description", LONGEST_DESCRIPTION).orElse(""))
                .refreshable(refreshable);
        return issue(token, life, stored, fields.flag("include_reference_token").orElse(false), call);
    }

    private static Optional<String> filled(Fields fields, String name, int longest) {
        return fields.text(name, longest).filter(text -> !text.isBlank());
    }

    private static void checkAudience(Fields fields) {
        for (String word :
                Scopes.split(filled(fields, "audience", LONGEST_AUDIENCE).orElse("*@*"))) {
            int at = word.indexOf('@');
            if (at < 0 || !AUDIENCES.contains(word.substring(0, at))) {
                throw fields.bad("audience", "'" + word + "' must begin with one of " + AUDIENCES + " and @");
            }
        }
    }

    /** The life in seconds; 0 is for ever. */
    private static long life(Fields fields, Call call) {
        long life = fields.number("expires_in")
                .orElseGet(() -> call.backend().defaultTokenExpiry().toSeconds());
        if (life < 0 || life > LONGEST_LIFE) {
            throw fields.bad("expires_in", "expected seconds from 0 to " + LONGEST_LIFE);
        }
        if (life == 0 && !call.caller().admin()) {
            throw Refusal.forbidden("only an administrator may create a token that never expires");
        }
        return life;
    }

    private static Answer issue(
            AccessToken.Builder builder, long life, boolean stored, boolean withReference, Call call) {
        Backend backend = call.backend();
        Instant now = backend.now();
        Secret value = backend.newTokenValue();
        AccessToken token = builder.issuer(backend.accessId().toString())
                .issuedAt(now)
                .expiry(life == 0 ? null : now.plusSeconds(life))
                .value(value)
                .build();
        Optional<Secret> refresh = token.refreshable() ? Optional.of(backend.newTokenValue()) : Optional.empty();
        Optional<Secret> reference = withReference ? Optional.of(backend.newTokenValue()) : Optional.empty();
        backend.issue(new IssuedToken(token, stored, refresh, reference));
        ObjectNode answer = Json.object().put("token_id", token.id()).put("access_token", value.reveal());
        refresh.ifPresent(secret -> answer.put("refresh_token", secret.reveal()));
        answer.put("expires_in", life).put("scope", token.scope()).put("token_type", "Bearer");
        reference.ifPresent(secret -> answer.put("reference_token", secret.reveal()));
        return Answer.json(200, answer);
    }

    /** Replaces a token by one of the same subject, scope and life. Only its user may, and only once. */
    private static Answer refresh(Fields fields, Call call) {
        Secret value = Secret.of(fields.required("refresh_token"));
        IssuedToken old = call.backend()
                .issued(value)
                .filter(issued -> issued.refreshToken().filter(value::equals).isPresent())
                .orElseThrow(() -> fields.bad("refresh_token", "unknown, used or revoked"));
        if (!isOwn(old.token(), call.caller())) {
            throw Refusal.forbidden("only the user of a token may refresh it");
        }
        call.backend().withdraw(old);
        AccessToken.Builder token = AccessToken.of(
                        call.backend().newTokenId(), old.token().subject())
                .scope(old.token().scope())
                .description(old.token().description())
                .refreshable(true);
        return issue(
                token, life(old.token()), old.stored(), old.referenceToken().isPresent(), call);
    }

    private static long life(AccessToken token) {
        return token.expiry()
                .flatMap(expiry -> token.issuedAt().map(issuedAt -> Duration.between(issuedAt, expiry)))
                .map(Duration::toSeconds)
                .orElse(0L);
    }

    private static boolean isOwn(AccessToken token, Caller caller) {
        return token.owner().filter(caller.userName()::equals).isPresent();
    }

    private static boolean isVisible(AccessToken token, Caller caller) {
        return caller.admin() || isOwn(token, caller);
    }

    /** Lists stored tokens; others than administrators see their own. */
    static Answer list(Call call) {
        ObjectNode answer = Json.object();
        ArrayNode array = answer.putArray("tokens");
        for (Entity entity : call.backend().list(EntityType.TOKENS)) {
            if (entity instanceof AccessToken token && isVisible(token, call.caller()) && passes(token, call)) {
                array.add(document(token));
            }
        }
        return Answer.json(200, answer);
    }

    private static boolean passes(AccessToken token, Call call) {
        return call.query("username")
                        .map(name -> token.owner().equals(Optional.of(name)))
                        .orElse(true)
                && call.query("description").map(text -> describes(text, token)).orElse(true)
                && call.queryFlag("refreshable")
                        .map(flag -> flag == token.refreshable())
                        .orElse(true);
    }

    private static boolean describes(String filter, AccessToken token) {
        return filter.endsWith("*")
                ? token.description().startsWith(filter.substring(0, filter.length() - 1))
                : token.description().equals(filter);
    }

    private static AccessToken token(Call call) {
        String word = call.variable("token_id");
        String id = word.equals("me") ? call.caller().tokenId() : word;
        return Optional.of(id)
                .filter(name -> !name.isEmpty())
                .flatMap(name -> call.backend().find(EntityRef.token(name)))
                .map(AccessToken.class::cast)
                .filter(token -> isVisible(token, call.caller()))
                .orElseThrow(() -> Refusal.tokenNotFound("token '" + word + "' not found"));
    }

    static Answer get(Call call) {
        return Answer.json(200, document(token(call)));
    }

    static Answer revokeById(Call call) {
        revoke(token(call), call.backend());
        return Answer.empty(200);
    }

    /** Revokes the token of a value. One that is not stored is not revocable. */
    static Answer revokeByValue(Call call) {
        Secret value = Secret.of(call.body().required("token"));
        AccessToken token = call.backend()
                .issued(value)
                .map(IssuedToken::token)
                .flatMap(issued -> call.backend().find(issued.ref()))
                .or(() -> federated(value, call.backend()))
                .map(AccessToken.class::cast)
                .filter(found -> isVisible(found, call.caller()))
                .orElseThrow(() -> Refusal.tokenNotFound("the token is unknown or not revocable"));
        revoke(token, call.backend());
        return Answer.json(200, Json.object().put("revoked_token_id", token.id()));
    }

    /** A token that another site issued, and whose value came with it. */
    private static Optional<Entity> federated(Secret value, Backend backend) {
        for (Entity entity : backend.list(EntityType.TOKENS)) {
            if (entity instanceof AccessToken token && token.value().equals(Optional.of(value))) {
                return Optional.of(token);
            }
        }
        return Optional.empty();
    }

    /** How long a token lives whose request does not say it, in seconds. */
    static Answer defaultExpiry(Call call) {
        return Answer.json(
                200,
                Json.object()
                        .put(
                                "default_token_expiration",
                                call.backend().defaultTokenExpiry().toSeconds()));
    }

    static Answer changeDefaultExpiry(Call call) {
        Fields fields = call.body();
        long seconds = fields.number("default_token_expiration")
                .orElseThrow(() -> fields.bad("default_token_expiration", "required"));
        if (seconds < 0 || seconds > LONGEST_LIFE) {
            throw fields.bad("default_token_expiration", "expected seconds from 0 to " + LONGEST_LIFE);
        }
        call.backend().changeDefaultTokenExpiry(Duration.ofSeconds(seconds));
        return defaultExpiry(call);
    }

    private static void revoke(AccessToken token, Backend backend) {
        Optional<IssuedToken> issued = token.value().flatMap(backend::issued);
        if (issued.isPresent()) {
            backend.withdraw(issued.get());
        } else {
            backend.delete(token.ref());
        }
    }

    /** A token as lists show it; instants are epoch seconds, {@code expiry} is absent when it never expires. */
    private static ObjectNode document(AccessToken token) {
        ObjectNode document = Json.object().put("token_id", token.id()).put("subject", token.subject());
        token.expiry().ifPresent(expiry -> document.put("expiry", expiry.getEpochSecond()));
        token.issuedAt().ifPresent(issuedAt -> document.put("issued_at", issuedAt.getEpochSecond()));
        token.issuer().ifPresent(issuer -> document.put("issuer", issuer));
        return document.put("description", token.description())
                .put("refreshable", token.refreshable())
                .put("scope", token.scope());
    }
}
