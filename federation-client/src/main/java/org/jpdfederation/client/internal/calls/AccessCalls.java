package org.jpdfederation.client.internal.calls;

import java.nio.charset.StandardCharsets;
import org.jpdfederation.client.access.AccessApi;
import org.jpdfederation.client.access.FederationApi;
import org.jpdfederation.client.access.GroupsApi;
import org.jpdfederation.client.access.PermissionsApi;
import org.jpdfederation.client.access.TokensApi;
import org.jpdfederation.client.access.UsersApi;
import org.jpdfederation.client.internal.http.Answer;
import org.jpdfederation.client.internal.http.Call;
import org.jpdfederation.client.internal.http.Exchange;

/** The calls of the Access service (3.1, 3.2). */
public final class AccessCalls implements AccessApi {

    private static final String BEGIN = "-----BEGIN CERTIFICATE-----";

    private final Exchange exchange;
    private final UserCalls users;
    private final GroupCalls groups;
    private final PermissionCalls permissions;
    private final TokenCalls tokens;
    private final FederationCalls federation;

    public AccessCalls(Exchange exchange) {
        this.exchange = exchange;
        this.users = new UserCalls(exchange);
        this.groups = new GroupCalls(exchange);
        this.permissions = new PermissionCalls(exchange);
        this.tokens = new TokenCalls(exchange);
        this.federation = new FederationCalls(exchange);
    }

    @Override
    public void ping() {
        exchange.text(Call.get("/access/api/v1/system/ping"));
    }

    @Override
    public String rootCertificate() {
        Answer answer = exchange.accepted(Call.get("/access/api/v1/cert/root?formatted=true"));
        String pem = new String(answer.body(), StandardCharsets.UTF_8);
        if (!pem.contains(BEGIN)) {
            throw exchange.refusals().malformed(answer, "body", "no certificate: '" + BEGIN + "' is missing");
        }
        return pem;
    }

    @Override
    public UsersApi users() {
        return users;
    }

    @Override
    public GroupsApi groups() {
        return groups;
    }

    @Override
    public PermissionsApi permissions() {
        return permissions;
    }

    @Override
    public TokensApi tokens() {
        return tokens;
    }

    @Override
    public FederationApi federation() {
        return federation;
    }
}
