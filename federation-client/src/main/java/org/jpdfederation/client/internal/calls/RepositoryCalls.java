package org.jpdfederation.client.internal.calls;

import org.jpdfederation.client.artifactory.RepositoriesApi;
import org.jpdfederation.client.internal.http.Exchange;

/** {@code RepositoryOperations}, waiting. */
record RepositoryCalls(Exchange exchange) implements RepositoriesApi {}
