package org.jpdfederation.client.internal.calls;

import org.jpdfederation.client.internal.http.Exchange;
import org.jpdfederation.client.lifecycle.AsyncDistributionsV2Api;

/** {@code DistributionV2Operations}, not waiting. */
record AsyncDistributionV2Calls(Exchange exchange) implements AsyncDistributionsV2Api {}
