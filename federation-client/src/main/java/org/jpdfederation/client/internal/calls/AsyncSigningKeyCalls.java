package org.jpdfederation.client.internal.calls;

import org.jpdfederation.client.distribution.AsyncSigningKeysApi;
import org.jpdfederation.client.internal.http.Exchange;

/** {@code SigningKeyOperations}, not waiting. */
record AsyncSigningKeyCalls(Exchange exchange) implements AsyncSigningKeysApi {}
