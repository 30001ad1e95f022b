package org.jpdfederation.client.internal.calls;

import java.util.Collection;
import java.util.stream.Stream;
import org.jpdfederation.client.artifactory.AqlRow;
import org.jpdfederation.client.artifactory.SearchApi;
import org.jpdfederation.client.artifactory.StorageItem;
import org.jpdfederation.client.internal.http.Exchange;

/** {@link SearchOperations}, waiting. */
record SearchCalls(Exchange exchange) implements SearchApi {

    @Override
    public Stream<AqlRow> aql(String query) {
        return exchange.stream(SearchOperations.aql(query));
    }

    @Override
    public Stream<StorageItem.FileInfo> bySha256(String sha256) {
        return exchange.stream(SearchOperations.bySha256(sha256));
    }

    @Override
    public Stream<StorageItem.FileInfo> bySha256(String sha256, Collection<String> repositories) {
        return exchange.stream(SearchOperations.bySha256(sha256, repositories));
    }
}
