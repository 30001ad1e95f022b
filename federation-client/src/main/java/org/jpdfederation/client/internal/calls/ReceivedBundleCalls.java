package org.jpdfederation.client.internal.calls;

import org.jpdfederation.client.artifactory.ReceivedBundlesApi;
import org.jpdfederation.client.internal.http.Exchange;

/** {@code ReceivedBundleOperations}, waiting. */
record ReceivedBundleCalls(Exchange exchange) implements ReceivedBundlesApi {}
