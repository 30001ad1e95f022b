package org.jpdfederation.client.internal.calls;

import org.jpdfederation.client.distribution.AsyncDestinationPermissionsApi;
import org.jpdfederation.client.internal.http.Exchange;

/** {@code DestinationPermissionOperations}, not waiting. */
record AsyncDestinationPermissionCalls(Exchange exchange) implements AsyncDestinationPermissionsApi {}
