package org.jpdfederation.client.internal.calls;

import org.jpdfederation.client.distribution.AsyncReleaseBundlesApi;
import org.jpdfederation.client.internal.http.Exchange;

/** {@code ReleaseBundleOperations}, not waiting. */
record AsyncReleaseBundleCalls(Exchange exchange) implements AsyncReleaseBundlesApi {}
