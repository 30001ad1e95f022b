package org.jpdfederation.client.internal.calls;

import org.jpdfederation.client.internal.http.Exchange;
import org.jpdfederation.client.lifecycle.ReceivedBundlesV2Api;

/** {@code ReceivedBundleV2Operations}, waiting. */
record ReceivedBundleV2Calls(Exchange exchange) implements ReceivedBundlesV2Api {}
