package org.jpdfederation.client.internal.calls;

import java.util.concurrent.CompletableFuture;
import org.jpdfederation.client.access.AsyncAccessApi;
import org.jpdfederation.client.access.AsyncAccessConfigApi;
import org.jpdfederation.client.access.AsyncFederationApi;
import org.jpdfederation.client.access.AsyncGroupsApi;
import org.jpdfederation.client.access.AsyncPairingApi;
import org.jpdfederation.client.access.AsyncPermissionsApi;
import org.jpdfederation.client.access.AsyncTokensApi;
import org.jpdfederation.client.access.AsyncUsersApi;
import org.jpdfederation.client.access.BackupContent;
import org.jpdfederation.client.access.FieldNames;
import org.jpdfederation.client.access.PlatformHealth;
import org.jpdfederation.client.internal.http.Exchange;
import org.jspecify.annotations.Nullable;

/** {@link AccessOperations}, not waiting. */
record AsyncAccessCalls(Exchange exchange) implements AsyncAccessApi {

    @Override
    public CompletableFuture<@Nullable Void> ping() {
        return exchange.startAction(AccessOperations.ping());
    }

    @Override
    public CompletableFuture<PlatformHealth> health() {
        return exchange.start(AccessOperations.health());
    }

    @Override
    public CompletableFuture<String> rootCertificate() {
        return exchange.start(AccessOperations.rootCertificate());
    }

    @Override
    public CompletableFuture<@Nullable Void> startBackupExport() {
        return exchange.startAction(AccessOperations.startBackupExport());
    }

    @Override
    public CompletableFuture<@Nullable Void> importBackup(BackupContent content) {
        return exchange.startAction(AccessOperations.importBackup(content));
    }

    @Override
    public AsyncAccessConfigApi config() {
        return new AsyncAccessConfigCalls(exchange);
    }

    @Override
    public AsyncPairingApi pairing() {
        return new AsyncPairingCalls(exchange);
    }

    @Override
    public AsyncUsersApi users() {
        return new AsyncUserCalls(exchange);
    }

    @Override
    public AsyncGroupsApi groups() {
        return new AsyncGroupCalls(exchange);
    }

    @Override
    public AsyncPermissionsApi permissions() {
        return new AsyncPermissionCalls(exchange);
    }

    @Override
    public AsyncTokensApi tokens() {
        return new AsyncTokenCalls(exchange);
    }

    @Override
    public AsyncFederationApi federation() {
        return new AsyncFederationCalls(exchange, FieldNames.SNAKE_CASE);
    }
}
