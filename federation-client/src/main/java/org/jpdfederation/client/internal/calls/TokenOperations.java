package org.jpdfederation.client.internal.calls;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jpdfederation.client.access.IssuedToken;
import org.jpdfederation.client.access.TokenFilter;
import org.jpdfederation.client.access.TokenRequest;
import org.jpdfederation.client.internal.document.Section;
import org.jpdfederation.client.internal.http.Answer;
import org.jpdfederation.client.internal.http.Call;
import org.jpdfederation.client.internal.http.Listing;
import org.jpdfederation.client.internal.http.Operation;
import org.jpdfederation.client.internal.http.Safety;
import org.jpdfederation.client.internal.wire.TokenDocument;
import org.jpdfederation.client.internal.wire.TokenRequestDocument;
import org.jpdfederation.core.entity.AccessToken;
import org.jpdfederation.core.entity.Secret;
import tools.jackson.databind.node.JsonNodeFactory;

/** The operations of access tokens (3.4). */
final class TokenOperations {

    private static final String TOKENS = "/access/api/v1/tokens";
    private static final String TOKEN = TOKENS + "/{token_id}";
    private static final String OWN = "me";

    private TokenOperations() {}

    /** Never repeated: a token whose value was lost could be found by nothing. */
    static Operation<IssuedToken> create(TokenRequest request) {
        return Operation.send(
                        Call.of("create token", Safety.ONCE, "POST", TOKENS).json(TokenRequestDocument.create(request)))
                .document(TokenRequestDocument::issued);
    }

    static Operation<IssuedToken> refresh(Secret refreshToken) {
        return Operation.send(refreshing()
                        .json(TokenRequestDocument.refresh(refreshToken))
                        .hiding(refreshToken))
                .document(TokenRequestDocument::issued);
    }

    static Operation<IssuedToken> refresh(IssuedToken token) {
        Secret refreshToken = token.refreshToken()
                .orElseThrow(() -> new IllegalArgumentException("the token has no refresh token; create another one"));
        return Operation.send(refreshing()
                        .json(TokenRequestDocument.refresh(refreshToken, token.accessToken()))
                        .hiding(refreshToken)
                        .hiding(token.accessToken()))
                .document(TokenRequestDocument::issued);
    }

    private static Call refreshing() {
        return Call.of("refresh token", Safety.ONCE, "POST", TOKENS);
    }

    static Listing<AccessToken> list(TokenFilter filter) {
        Call call = Call.get("list tokens", TOKENS)
                .query("username", filter.username())
                .query("description", filter.description())
                .query("refreshable", filter.refreshable().map(String::valueOf));
        return Listing.whole(call, "tokens", TokenOperations::token);
    }

    static Operation<AccessToken> get(String id) {
        return Operation.send(Call.get("get token", TOKEN, id)).document(TokenOperations::token);
    }

    static Operation<AccessToken> own() {
        return Operation.send(Call.get("get own token", TOKEN, OWN)).document(TokenOperations::token);
    }

    static Operation<Optional<AccessToken>> find(String id) {
        return Operation.send(Call.get("find token", TOKEN, id)).found(TokenOperations::token);
    }

    static Operation<Answer> revoke(String id) {
        return Operation.send(Call.delete("revoke token", TOKEN, id)).accepted();
    }

    static Operation<Answer> revokeOwn() {
        return Operation.send(Call.delete("revoke own token", TOKEN, OWN)).accepted();
    }

    static Operation<Optional<String>> revokeValue(Secret value) {
        Call call = Call.delete("revoke token by value", TOKENS + "/revoke")
                .json(JsonNodeFactory.instance.objectNode().put("token", value.reveal()))
                .results(404) // may mean that it cannot be revoked, so never that it is gone
                .hiding(value);
        return Operation.send(call)
                .documentOr(Operation.done(Optional.empty()), section -> Optional.of(section.text("revoked_token_id")));
    }

    private static Optional<AccessToken> token(Section section) {
        return TokenDocument.read(section, UnaryOperator.identity());
    }
}
