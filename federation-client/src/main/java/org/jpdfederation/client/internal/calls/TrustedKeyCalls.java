package org.jpdfederation.client.internal.calls;

import org.jpdfederation.client.artifactory.TrustedKeysApi;
import org.jpdfederation.client.internal.http.Exchange;

/** {@code TrustedKeyOperations}, waiting. */
record TrustedKeyCalls(Exchange exchange) implements TrustedKeysApi {}
