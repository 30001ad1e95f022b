package org.jpdfederation.client.internal.calls;

import org.jpdfederation.client.artifactory.AsyncRepositoriesApi;
import org.jpdfederation.client.internal.http.Exchange;

/** {@code RepositoryOperations}, not waiting. */
record AsyncRepositoryCalls(Exchange exchange) implements AsyncRepositoriesApi {}
