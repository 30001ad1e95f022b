package org.jpdfederation.client.internal.calls;

import org.jpdfederation.client.distribution.ReleaseBundlesApi;
import org.jpdfederation.client.internal.http.Exchange;

/** {@code ReleaseBundleOperations}, waiting. */
record ReleaseBundleCalls(Exchange exchange) implements ReleaseBundlesApi {}
