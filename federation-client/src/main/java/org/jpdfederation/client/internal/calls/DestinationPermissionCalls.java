package org.jpdfederation.client.internal.calls;

import org.jpdfederation.client.distribution.DestinationPermissionsApi;
import org.jpdfederation.client.internal.http.Exchange;

/** {@code DestinationPermissionOperations}, waiting. */
record DestinationPermissionCalls(Exchange exchange) implements DestinationPermissionsApi {}
