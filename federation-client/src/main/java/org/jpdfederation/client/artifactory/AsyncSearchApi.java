package org.jpdfederation.client.artifactory;

import java.util.Collection;
import java.util.concurrent.Flow;

/**
 * {@link SearchApi} without waiting: each method does what its twin there does. Errors as
 * {@link org.jpdfederation.client.access.AsyncAccessApi} says. Implemented by this library only. Safe for use by many
 * threads.
 */
public interface AsyncSearchApi {

    /**
     * See {@link SearchApi#aql}. A result that the platform has cut ends in the error after its rows.
     *
     * @param query the query
     * @return the rows in the order of the answer
     */
    Flow.Publisher<AqlRow> aql(String query);

    /**
     * See {@link SearchApi#bySha256(String)}.
     *
     * @param sha256 the SHA-256, 64 hexadecimal digits
     * @return the files in the order of the answer
     */
    Flow.Publisher<StorageItem.FileInfo> bySha256(String sha256);

    /**
     * See {@link SearchApi#bySha256(String, Collection)}.
     *
     * @param sha256 the SHA-256, 64 hexadecimal digits
     * @param repositories the keys of the repositories to look in; none for all
     * @return the files in the order of the answer
     */
    Flow.Publisher<StorageItem.FileInfo> bySha256(String sha256, Collection<String> repositories);
}
