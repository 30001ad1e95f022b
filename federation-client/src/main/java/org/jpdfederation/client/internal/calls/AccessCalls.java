package org.jpdfederation.client.internal.calls;

import org.jpdfederation.client.access.AccessApi;
import org.jpdfederation.client.access.FederationApi;
import org.jpdfederation.client.access.GroupsApi;
import org.jpdfederation.client.access.PermissionsApi;
import org.jpdfederation.client.access.TokensApi;
import org.jpdfederation.client.access.UsersApi;
import org.jpdfederation.client.internal.http.Exchange;

/** {@link AccessOperations}, waiting. */
public record AccessCalls(Exchange exchange) implements AccessApi {

    @Override
    public void ping() {
        exchange.run(AccessOperations.ping());
    }

    @Override
    public String rootCertificate() {
        return exchange.run(AccessOperations.rootCertificate());
    }

    @Override
    public UsersApi users() {
        return new UserCalls(exchange);
    }

    @Override
    public GroupsApi groups() {
        return new GroupCalls(exchange);
    }

    @Override
    public PermissionsApi permissions() {
        return new PermissionCalls(exchange);
    }

    @Override
    public TokensApi tokens() {
        return new TokenCalls(exchange);
    }

    @Override
    public FederationApi federation() {
        return new FederationCalls(exchange);
    }
}
