package org.jpdfederation.client.artifactory;

import java.util.Collection;
import java.util.stream.Stream;

/**
 * Searches. Errors as {@link org.jpdfederation.client.access.AccessApi} says. What is found is read while the stream is
 * read, so an error comes then; the stream is for one thread; close one that is not read to its end. Implemented by this
 * library only. Safe for use by many threads.
 *
 * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/aql-execution">AQL Execution</a>
 */
public interface SearchApi {

    /**
     * Runs a query of the Artifactory Query Language. Without administrator's rights it must include {@code repo},
     * {@code path} and {@code name}. The platform may cut a result at a limit of its own. When it says so, the rows that
     * came are handed on and the stream then ends with an error RESULT_CUT, never as if that were all: ask for long
     * results in pieces, with {@code sort}, {@code offset} and {@code limit}, until a piece is short.
     *
     * @param query such as <code>items.find({"repo":"libs"}).include("name","sha256")</code>; names of others must be
     *     quoted in it as JSON asks
     * @return the rows in the order of the answer
     * @throws IllegalArgumentException if the query is blank
     * @throws org.jpdfederation.client.error.PlatformRefusedException with BAD_REQUEST if the platform cannot read it,
     *     with RESULT_CUT and the platform's words behind the rows of a result that it has cut
     */
    Stream<AqlRow> aql(String query);

    /**
     * Looks for files by their content, in all repositories. Needs a Pro licence.
     *
     * @param sha256 the SHA-256, 64 hexadecimal digits
     * @return the files in the order of the answer
     * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/checksum-search">Checksum Search</a>
     */
    Stream<StorageItem.FileInfo> bySha256(String sha256);

    /**
     * Looks for files by their content, otherwise as {@link #bySha256(String)}.
     *
     * @param sha256 the SHA-256, 64 hexadecimal digits
     * @param repositories the keys of the repositories to look in; none for all
     * @return the files in the order of the answer
     */
    Stream<StorageItem.FileInfo> bySha256(String sha256, Collection<String> repositories);
}
