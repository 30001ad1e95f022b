package org.jpdfederation.client.internal.calls;

import org.jpdfederation.client.artifactory.AsyncReceivedBundlesApi;
import org.jpdfederation.client.internal.http.Exchange;

/** {@code ReceivedBundleOperations}, not waiting. */
record AsyncReceivedBundleCalls(Exchange exchange) implements AsyncReceivedBundlesApi {}
