package org.jpdfederation.client.internal.calls;

import org.jpdfederation.client.distribution.DistributionsApi;
import org.jpdfederation.client.internal.http.Exchange;

/** {@code BundleDistributionOperations}, waiting. */
record BundleDistributionCalls(Exchange exchange) implements DistributionsApi {}
