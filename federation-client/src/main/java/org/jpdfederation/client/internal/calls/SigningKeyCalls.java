package org.jpdfederation.client.internal.calls;

import java.util.List;
import java.util.Optional;
import org.jpdfederation.client.Credentials;
import org.jpdfederation.client.distribution.PropagationReport;
import org.jpdfederation.client.distribution.SigningKey;
import org.jpdfederation.client.distribution.SigningKeySummary;
import org.jpdfederation.client.distribution.SigningKeyUpload;
import org.jpdfederation.client.distribution.SigningKeysApi;
import org.jpdfederation.client.internal.http.Exchange;

/** {@link SigningKeyOperations}, waiting. */
record SigningKeyCalls(Exchange exchange) implements SigningKeysApi {

    @Override
    public PropagationReport upload(SigningKeyUpload key) {
        return exchange.run(SigningKeyOperations.upload(key));
    }

    @Override
    public PropagationReport upload(SigningKeyUpload key, Credentials credentials) {
        return exchange.run(SigningKeyOperations.upload(key, credentials));
    }

    @Override
    public PropagationReport propagateDefault() {
        return exchange.run(SigningKeyOperations.propagateDefault());
    }

    @Override
    public PropagationReport propagateAll() {
        return exchange.run(SigningKeyOperations.propagateAll());
    }

    @Override
    public PropagationReport propagate(String alias) {
        return exchange.run(SigningKeyOperations.propagate(alias));
    }

    @Override
    public List<SigningKeySummary> list() {
        return exchange.run(SigningKeyOperations.list());
    }

    @Override
    public SigningKey get(String alias) {
        return exchange.run(SigningKeyOperations.get(alias));
    }

    @Override
    public Optional<SigningKey> find(String alias) {
        return exchange.run(SigningKeyOperations.find(alias));
    }

    @Override
    public Optional<String> defaultPublicKey() {
        return exchange.run(SigningKeyOperations.defaultPublicKey());
    }

    @Override
    public void rename(String alias, String newAlias) {
        exchange.run(SigningKeyOperations.rename(alias, newAlias));
    }

    @Override
    public void delete(String alias) {
        exchange.run(SigningKeyOperations.delete(alias));
    }
}
