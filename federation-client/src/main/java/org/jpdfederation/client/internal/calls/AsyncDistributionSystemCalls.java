package org.jpdfederation.client.internal.calls;

import org.jpdfederation.client.distribution.AsyncDistributionSystemApi;
import org.jpdfederation.client.internal.http.Exchange;

/** {@code DistributionSystemOperations}, not waiting. */
record AsyncDistributionSystemCalls(Exchange exchange) implements AsyncDistributionSystemApi {}
