package org.jpdfederation.client.internal.calls;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jpdfederation.client.artifactory.AsyncTrustedKeysApi;
import org.jpdfederation.client.artifactory.TrustedKey;
import org.jpdfederation.client.artifactory.TrustedKeyResult;
import org.jpdfederation.client.internal.http.Exchange;
import org.jspecify.annotations.Nullable;

/** {@link TrustedKeyOperations}, not waiting. */
record AsyncTrustedKeyCalls(Exchange exchange) implements AsyncTrustedKeysApi {

    @Override
    public CompletableFuture<TrustedKeyResult> add(String alias, String publicKey) {
        return exchange.start(TrustedKeyOperations.add(alias, publicKey));
    }

    @Override
    public CompletableFuture<List<TrustedKey>> list() {
        return exchange.start(TrustedKeyOperations.list());
    }

    @Override
    public CompletableFuture<Optional<TrustedKey>> find(String alias) {
        return exchange.start(TrustedKeyOperations.find(alias));
    }

    @Override
    public CompletableFuture<@Nullable Void> delete(String kid) {
        return exchange.startAction(TrustedKeyOperations.delete(kid));
    }
}
