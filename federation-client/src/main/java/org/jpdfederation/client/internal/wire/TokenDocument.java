package org.jpdfederation.client.internal.wire;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jpdfederation.client.internal.document.Section;
import org.jpdfederation.core.entity.AccessToken;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The token document of Access: instants are epoch seconds, and there is no value.
 *
 * @see <a href="https://docs.jfrog.com/administration/reference/createtoken">Create Token</a>
 */
public final class TokenDocument {

    private TokenDocument() {}

    /** The token, or empty (and a fault) when its id or subject is missing. */
    public static Optional<AccessToken> read(Section section, UnaryOperator<String> intern) {
        Optional<String> id = section.requiredText("token_id");
        Optional<AccessToken.Builder> builder = section.required("subject", subject -> AccessToken.of("x", subject))
                .flatMap(checked ->
                        id.map(text -> AccessToken.of(text, checked.build().subject())));
        builder.ifPresent(token -> {
            section.text("scope").ifPresent(scope -> section.take("scope", () -> token.scope(intern.apply(scope))));
            seconds(section, "expiry", token::expiry);
            seconds(section, "issued_at", token::issuedAt);
            section.text("issuer").map(intern).ifPresent(token::issuer);
            section.text("description").ifPresent(token::description);
            token.refreshable(section.flag("refreshable", false));
        });
        return builder.map(AccessToken.Builder::build);
    }

    private static void seconds(Section section, String key, Consumer<Instant> setter) {
        section.integer(key).ifPresent(n -> section.take(key, () -> setter.accept(Instant.ofEpochSecond(n))));
    }

    /** The document, without the value. */
    public static ObjectNode write(AccessToken token) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("token_id", token.id());
        node.put("subject", token.subject());
        token.expiry().ifPresent(at -> node.put("expiry", at.getEpochSecond()));
        token.issuedAt().ifPresent(at -> node.put("issued_at", at.getEpochSecond()));
        token.issuer().ifPresent(issuer -> node.put("issuer", issuer));
        node.put("description", token.description());
        node.put("refreshable", token.refreshable());
        node.put("scope", token.scope());
        return node;
    }
}
