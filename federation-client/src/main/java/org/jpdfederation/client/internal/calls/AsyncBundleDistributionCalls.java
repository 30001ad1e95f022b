package org.jpdfederation.client.internal.calls;

import org.jpdfederation.client.distribution.AsyncDistributionsApi;
import org.jpdfederation.client.internal.http.Exchange;

/** {@code BundleDistributionOperations}, not waiting. */
record AsyncBundleDistributionCalls(Exchange exchange) implements AsyncDistributionsApi {}
