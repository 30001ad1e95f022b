package org.jpdfederation.client.internal.calls;

import org.jpdfederation.client.distribution.AsyncExportsApi;
import org.jpdfederation.client.internal.http.Exchange;

/** {@code ExportOperations}, not waiting. */
record AsyncExportCalls(Exchange exchange) implements AsyncExportsApi {}
