package org.jpdfederation.client.internal.calls;

import org.jpdfederation.client.artifactory.AsyncFilesApi;
import org.jpdfederation.client.internal.http.Exchange;

/** {@code FileOperations}, not waiting. */
record AsyncFileCalls(Exchange exchange) implements AsyncFilesApi {}
