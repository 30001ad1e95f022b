package org.jpdfederation.client.internal.calls;

import org.jpdfederation.client.internal.http.Exchange;
import org.jpdfederation.client.lifecycle.AsyncReleaseBundlesV2Api;

/** {@code ReleaseBundleV2Operations}, not waiting. */
record AsyncReleaseBundleV2Calls(Exchange exchange) implements AsyncReleaseBundlesV2Api {}
