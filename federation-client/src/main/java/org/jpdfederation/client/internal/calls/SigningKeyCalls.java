package org.jpdfederation.client.internal.calls;

import org.jpdfederation.client.distribution.SigningKeysApi;
import org.jpdfederation.client.internal.http.Exchange;

/** {@code SigningKeyOperations}, waiting. */
record SigningKeyCalls(Exchange exchange) implements SigningKeysApi {}
