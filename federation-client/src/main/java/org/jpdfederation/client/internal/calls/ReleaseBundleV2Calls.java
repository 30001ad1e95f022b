package org.jpdfederation.client.internal.calls;

import org.jpdfederation.client.internal.http.Exchange;
import org.jpdfederation.client.lifecycle.ReleaseBundlesV2Api;

/** {@code ReleaseBundleV2Operations}, waiting. */
record ReleaseBundleV2Calls(Exchange exchange) implements ReleaseBundlesV2Api {}
