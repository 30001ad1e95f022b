package org.jpdfederation.client.internal.calls;

import org.jpdfederation.client.access.AccessApi;
import org.jpdfederation.client.access.AccessConfigApi;
import org.jpdfederation.client.access.BackupContent;
import org.jpdfederation.client.access.FederationApi;
import org.jpdfederation.client.access.FieldNames;
import org.jpdfederation.client.access.GroupsApi;
import org.jpdfederation.client.access.PairingApi;
import org.jpdfederation.client.access.PermissionsApi;
import org.jpdfederation.client.access.PlatformHealth;
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
    public PlatformHealth health() {
        return exchange.run(AccessOperations.health());
    }

    @Override
    public String rootCertificate() {
        return exchange.run(AccessOperations.rootCertificate());
    }

    @Override
    public void startBackupExport() {
        exchange.run(AccessOperations.startBackupExport());
    }

    @Override
    public void importBackup(BackupContent content) {
        exchange.run(AccessOperations.importBackup(content));
    }

    @Override
    public AccessConfigApi config() {
        return new AccessConfigCalls(exchange);
    }

    @Override
    public PairingApi pairing() {
        return new PairingCalls(exchange);
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
        return new FederationCalls(exchange, FieldNames.SNAKE_CASE);
    }
}
