package org.jpdfederation.client.internal.calls;

import org.jpdfederation.client.distribution.DistributionSystemApi;
import org.jpdfederation.client.internal.http.Exchange;

/** {@code DistributionSystemOperations}, waiting. */
record DistributionSystemCalls(Exchange exchange) implements DistributionSystemApi {}
