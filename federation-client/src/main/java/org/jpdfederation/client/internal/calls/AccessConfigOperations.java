package org.jpdfederation.client.internal.calls;

import java.time.Duration;
import java.util.Optional;
import org.jpdfederation.client.internal.http.Answer;
import org.jpdfederation.client.internal.http.Call;
import org.jpdfederation.client.internal.http.Operation;
import tools.jackson.databind.node.JsonNodeFactory;

/** The operations of the Access service's switches (3.1, 3.4). */
final class AccessConfigOperations {

    private static final String BASIC_AUTHENTICATION =
            "/access/api/v1/config/security/authentication/basic_authentication_enabled";
    private static final String DEFAULT_EXPIRY = "/access/api/v1/config/token/default_expiry";
    private static final String ENABLED = "enabled";
    private static final String SECONDS = "default_token_expiration";

    private AccessConfigOperations() {}

    static Operation<Boolean> basicAuthenticationEnabled() {
        return Operation.send(Call.get("get basic authentication", BASIC_AUTHENTICATION))
                .document(section -> {
                    if (!section.has(ENABLED) || section.isNull(ENABLED)) {
                        section.fault(ENABLED, "is missing");
                    }
                    return Optional.of(section.flag(ENABLED, false));
                });
    }

    static Operation<Answer> enableBasicAuthentication() {
        return basicAuthentication("enable basic authentication", true);
    }

    static Operation<Answer> disableBasicAuthentication() {
        return basicAuthentication("disable basic authentication", false);
    }

    private static Operation<Answer> basicAuthentication(String operation, boolean enabled) {
        return Operation.send(Call.put(operation, BASIC_AUTHENTICATION)
                        .json(JsonNodeFactory.instance.objectNode().put(ENABLED, enabled)))
                .accepted();
    }

    static Operation<Duration> defaultTokenExpiry() {
        return Operation.send(Call.get("get default token expiry", DEFAULT_EXPIRY))
                .document(section -> {
                    if (!section.has(SECONDS) || section.isNull(SECONDS)) {
                        section.fault(SECONDS, "is missing");
                    }
                    return Optional.of(
                            Duration.ofSeconds(section.integer(SECONDS).orElse(0)));
                });
    }

    static Operation<Answer> changeDefaultTokenExpiry(Duration expiry) {
        if (expiry.isNegative() || expiry.toNanosPart() != 0) {
            throw new IllegalArgumentException("the expiry must be whole seconds, at least 0, not " + expiry);
        }
        return Operation.send(Call.put("change default token expiry", DEFAULT_EXPIRY)
                        .json(JsonNodeFactory.instance.objectNode().put(SECONDS, expiry.toSeconds())))
                .accepted();
    }
}
