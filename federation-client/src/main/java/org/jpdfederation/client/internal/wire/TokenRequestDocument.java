package org.jpdfederation.client.internal.wire;

import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.jpdfederation.client.access.IssuedToken;
import org.jpdfederation.client.access.TokenRequest;
import org.jpdfederation.client.internal.document.Section;
import org.jpdfederation.core.entity.Secret;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What is sent for a new token, and what comes back with its value (3.4). */
public final class TokenRequestDocument {

    private TokenRequestDocument() {}

    /** The body of create: what is set. */
    public static ObjectNode create(TokenRequest request) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        request.username().ifPresent(name -> node.put("username", name));
        if (!request.scopes().isEmpty()) {
            node.put("scope", words(request.scopes()));
        }
        request.expiresIn().ifPresent(life -> node.put("expires_in", life.toSeconds()));
        request.description().ifPresent(text -> node.put("description", text));
        if (!request.audience().isEmpty()) {
            node.put("audience", words(request.audience()));
        }
        request.projectKey().ifPresent(key -> node.put("project_key", key));
        flag(node, "refreshable", request.refreshable());
        flag(node, "include_reference_token", request.referenceToken());
        flag(node, "force_revocable", request.forceRevocable());
        return node;
    }

    private static void flag(ObjectNode node, String key, boolean value) {
        if (value) {
            node.put(key, true);
        }
    }

    private static String words(Collection<?> words) {
        return words.stream().map(Object::toString).collect(Collectors.joining(" "));
    }

    /** The body of refresh. */
    public static ObjectNode refresh(Secret refreshToken) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("grant_type", "refresh_token")
                .put("refresh_token", refreshToken.reveal());
    }

    /** The body of refresh with the token that is to be replaced, as the vendor's own client sends it. */
    public static ObjectNode refresh(Secret refreshToken, Secret accessToken) {
        return refresh(refreshToken).put("access_token", accessToken.reveal()).put("refreshable", true);
    }

    /** The token with its value, or empty (and a fault) when that is missing. */
    public static Optional<IssuedToken> issued(Section section) {
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
}
