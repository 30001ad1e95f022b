package org.jpdfederation.client.internal.calls;

import org.jpdfederation.client.internal.http.Exchange;
import org.jpdfederation.client.lifecycle.AsyncReceivedBundlesV2Api;

/** {@code ReceivedBundleV2Operations}, not waiting. */
record AsyncReceivedBundleV2Calls(Exchange exchange) implements AsyncReceivedBundlesV2Api {}
