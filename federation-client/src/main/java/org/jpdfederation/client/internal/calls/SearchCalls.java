package org.jpdfederation.client.internal.calls;

import org.jpdfederation.client.artifactory.SearchApi;
import org.jpdfederation.client.internal.http.Exchange;

/** {@code SearchOperations}, waiting. */
record SearchCalls(Exchange exchange) implements SearchApi {}
