package org.jpdfederation.client.internal.calls;

import org.jpdfederation.client.artifactory.FilesApi;
import org.jpdfederation.client.internal.http.Exchange;

/** {@code FileOperations}, waiting. */
record FileCalls(Exchange exchange) implements FilesApi {}
