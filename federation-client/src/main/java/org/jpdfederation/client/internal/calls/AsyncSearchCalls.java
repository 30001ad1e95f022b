package org.jpdfederation.client.internal.calls;

import org.jpdfederation.client.artifactory.AsyncSearchApi;
import org.jpdfederation.client.internal.http.Exchange;

/** {@code SearchOperations}, not waiting. */
record AsyncSearchCalls(Exchange exchange) implements AsyncSearchApi {}
