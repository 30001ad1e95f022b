package org.jpdfederation.client.internal.calls;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import org.jpdfederation.client.access.IssuedToken;
import org.jpdfederation.client.access.TokenRequest;
import org.jpdfederation.client.access.TokensApi;
import org.jpdfederation.client.internal.document.Section;
import org.jpdfederation.client.internal.http.Call;
import org.jpdfederation.client.internal.http.Exchange;
import org.jpdfederation.client.internal.http.Listing;
import org.jpdfederation.client.internal.http.Operation;
import org.jpdfederation.client.internal.http.Safety;
import org.jpdfederation.client.internal.wire.TokenDocument;
import org.jpdfederation.core.entity.AccessToken;
import org.jpdfederation.core.entity.Secret;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The calls of access tokens (3.4). */
final class TokenCalls implements TokensApi {

    private static final String PATH = "/access/api/v1/tokens";
    private static final String TOKEN = PATH + "/{token_id}";

    private final Exchange exchange;

    TokenCalls(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public IssuedToken create(TokenRequest request) {
        return exchange.run(Operation.send(
                        Call.of("create token", Safety.ONCE, "POST", PATH).json(body(request)))
                .document(TokenCalls::issued));
    }

    @Override
    public List<AccessToken> list() {
        return exchange.stream(Listing.whole(Call.get("list tokens", PATH), "tokens", TokenCalls::token))
                .toList();
    }

    @Override
    public AccessToken get(String id) {
        return exchange.run(Operation.send(Call.get("get token", TOKEN, id)).document(TokenCalls::token));
    }

    @Override
    public Optional<AccessToken> find(String id) {
        return exchange.run(Operation.send(Call.get("find token", TOKEN, id)).found(TokenCalls::token));
    }

    @Override
    public void revoke(String id) {
        exchange.run(Operation.send(Call.delete("revoke token", TOKEN, id)).accepted());
    }

    private static ObjectNode body(TokenRequest request) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        request.username().ifPresent(name -> node.put("username", name));
        request.scope().ifPresent(scope -> node.put("scope", scope));
        request.expiresIn().ifPresent(life -> node.put("expires_in", life.toSeconds()));
        request.description().ifPresent(text -> node.put("description", text));
        request.audience().ifPresent(audience -> node.put("audience", audience));
        if (request.refreshable()) {
            node.put("refreshable", true);
        }
        if (request.referenceToken()) {
            node.put("include_reference_token", true);
        }
        return node;
    }

    private static Optional<IssuedToken> issued(Section section) {
        OptionalLong seconds = section.integer("expires_in");
        return section.required("access_token", Secret::of)
                .map(value -> new IssuedToken(
                        section.text("token_id"),
                        value,
                        section.optional("refresh_token", Secret::of),
                        section.optional("reference_token", Secret::of),
                        seconds.isPresent() ? Optional.of(Duration.ofSeconds(seconds.getAsLong())) : Optional.empty(),
                        section.text("scope").orElse(""),
                        section.text("token_type").orElse("")));
    }

    private static Optional<AccessToken> token(Section section) {
        return TokenDocument.read(section, UnaryOperator.identity());
    }
}
