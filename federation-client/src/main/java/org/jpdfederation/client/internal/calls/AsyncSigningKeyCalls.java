package org.jpdfederation.client.internal.calls;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jpdfederation.client.Credentials;
import org.jpdfederation.client.distribution.AsyncSigningKeysApi;
import org.jpdfederation.client.distribution.PropagationReport;
import org.jpdfederation.client.distribution.SigningKey;
import org.jpdfederation.client.distribution.SigningKeySummary;
import org.jpdfederation.client.distribution.SigningKeyUpload;
import org.jpdfederation.client.internal.http.Exchange;
import org.jspecify.annotations.Nullable;

/** {@link SigningKeyOperations}, not waiting. */
record AsyncSigningKeyCalls(Exchange exchange) implements AsyncSigningKeysApi {

    @Override
    public CompletableFuture<PropagationReport> upload(SigningKeyUpload key) {
        return exchange.start(SigningKeyOperations.upload(key));
    }

    @Override
    public CompletableFuture<PropagationReport> upload(SigningKeyUpload key, Credentials credentials) {
        return exchange.start(SigningKeyOperations.upload(key, credentials));
    }

    @Override
    public CompletableFuture<PropagationReport> propagateDefault() {
        return exchange.start(SigningKeyOperations.propagateDefault());
    }

    @Override
    public CompletableFuture<PropagationReport> propagateAll() {
        return exchange.start(SigningKeyOperations.propagateAll());
    }

    @Override
    public CompletableFuture<PropagationReport> propagate(String alias) {
        return exchange.start(SigningKeyOperations.propagate(alias));
    }

    @Override
    public CompletableFuture<List<SigningKeySummary>> list() {
        return exchange.start(SigningKeyOperations.list());
    }

    @Override
    public CompletableFuture<SigningKey> get(String alias) {
        return exchange.start(SigningKeyOperations.get(alias));
    }

    @Override
    public CompletableFuture<Optional<SigningKey>> find(String alias) {
        return exchange.start(SigningKeyOperations.find(alias));
    }

    @Override
    public CompletableFuture<Optional<String>> defaultPublicKey() {
        return exchange.start(SigningKeyOperations.defaultPublicKey());
    }

    @Override
    public CompletableFuture<@Nullable Void> rename(String alias, String newAlias) {
        return exchange.startAction(SigningKeyOperations.rename(alias, newAlias));
    }

    @Override
    public CompletableFuture<@Nullable Void> delete(String alias) {
        return exchange.startAction(SigningKeyOperations.delete(alias));
    }
}
