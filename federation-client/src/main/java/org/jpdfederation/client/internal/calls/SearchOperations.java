package org.jpdfederation.client.internal.calls;

import java.util.Collection;
import java.util.List;
import org.jpdfederation.client.artifactory.AqlRow;
import org.jpdfederation.client.artifactory.StorageItem.FileInfo;
import org.jpdfederation.client.internal.http.Body;
import org.jpdfederation.client.internal.http.Call;
import org.jpdfederation.client.internal.http.Listing;
import org.jpdfederation.client.internal.http.Safety;
import org.jpdfederation.client.internal.wire.AqlDocument;
import org.jpdfederation.client.internal.wire.StorageDocument;
import org.jpdfederation.core.internal.Require;

/** The operations of searches (artifactory 2.5, 4). */
final class SearchOperations {

    private static final String SEARCH = "/artifactory/api/search";

    private SearchOperations() {}

    static Listing<AqlRow> aql(String query) {
        Call call = Call.of("search with AQL", Safety.READ, "POST", SEARCH + "/aql")
                .body(Body.text(Require.nonBlank("the query", query)));
        return Listing.whole(
                call, "results", AqlDocument::read, new Listing.Beside(AqlDocument.RANGE, AqlDocument::notice));
    }

    static Listing<FileInfo> bySha256(String sha256) {
        return bySha256(sha256, List.of());
    }

    static Listing<FileInfo> bySha256(String sha256, Collection<String> repositories) {
        Call call = Call.get("search by checksum", SEARCH + "/checksum")
                .query("sha256", Require.nonBlank("sha256", sha256));
        call = repositories.isEmpty() ? call : call.query("repos", String.join(",", repositories));
        return Listing.whole(call.header("X-Result-Detail", "info"), "results", StorageDocument::file);
    }
}
