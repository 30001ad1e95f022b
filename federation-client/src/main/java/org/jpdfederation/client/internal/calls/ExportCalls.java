package org.jpdfederation.client.internal.calls;

import org.jpdfederation.client.distribution.ExportsApi;
import org.jpdfederation.client.internal.http.Exchange;

/** {@code ExportOperations}, waiting. */
record ExportCalls(Exchange exchange) implements ExportsApi {}
