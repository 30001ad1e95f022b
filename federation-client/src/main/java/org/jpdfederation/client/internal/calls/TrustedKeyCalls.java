package org.jpdfederation.client.internal.calls;

import java.util.List;
import java.util.Optional;
import org.jpdfederation.client.artifactory.TrustedKey;
import org.jpdfederation.client.artifactory.TrustedKeyResult;
import org.jpdfederation.client.artifactory.TrustedKeysApi;
import org.jpdfederation.client.internal.http.Exchange;

/** {@link TrustedKeyOperations}, waiting. */
record TrustedKeyCalls(Exchange exchange) implements TrustedKeysApi {

    @Override
    public TrustedKeyResult add(String alias, String publicKey) {
        return exchange.run(TrustedKeyOperations.add(alias, publicKey));
    }

    @Override
    public List<TrustedKey> list() {
        return exchange.run(TrustedKeyOperations.list());
    }

    @Override
    public Optional<TrustedKey> find(String alias) {
        return exchange.run(TrustedKeyOperations.find(alias));
    }

    @Override
    public void delete(String kid) {
        exchange.run(TrustedKeyOperations.delete(kid));
    }
}
