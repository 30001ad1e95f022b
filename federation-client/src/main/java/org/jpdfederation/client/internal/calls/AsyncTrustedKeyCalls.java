package org.jpdfederation.client.internal.calls;

import org.jpdfederation.client.artifactory.AsyncTrustedKeysApi;
import org.jpdfederation.client.internal.http.Exchange;

/** {@code TrustedKeyOperations}, not waiting. */
record AsyncTrustedKeyCalls(Exchange exchange) implements AsyncTrustedKeysApi {}
