package org.jpdfederation.client.internal.calls;

import java.util.Collection;
import java.util.concurrent.Flow;
import org.jpdfederation.client.artifactory.AqlRow;
import org.jpdfederation.client.artifactory.AsyncSearchApi;
import org.jpdfederation.client.artifactory.StorageItem;
import org.jpdfederation.client.internal.http.Exchange;

/** {@link SearchOperations}, not waiting. */
record AsyncSearchCalls(Exchange exchange) implements AsyncSearchApi {

    @Override
    public Flow.Publisher<AqlRow> aql(String query) {
        return exchange.publish(SearchOperations.aql(query));
    }

    @Override
    public Flow.Publisher<StorageItem.FileInfo> bySha256(String sha256) {
        return exchange.publish(SearchOperations.bySha256(sha256));
    }

    @Override
    public Flow.Publisher<StorageItem.FileInfo> bySha256(String sha256, Collection<String> repositories) {
        return exchange.publish(SearchOperations.bySha256(sha256, repositories));
    }
}
