package org.jpdfederation.client.internal.calls;

import org.jpdfederation.client.internal.http.Exchange;
import org.jpdfederation.client.lifecycle.DistributionsV2Api;

/** {@code DistributionV2Operations}, waiting. */
record DistributionV2Calls(Exchange exchange) implements DistributionsV2Api {}
