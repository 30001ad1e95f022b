package org.jpdfederation.client.internal.calls;

import java.util.Optional;
import org.jpdfederation.client.distribution.DestinationPermission;
import org.jpdfederation.client.distribution.DestinationPermissionsApi;
import org.jpdfederation.client.internal.http.Exchange;

/** {@link DestinationPermissionOperations}, waiting. */
record DestinationPermissionCalls(Exchange exchange) implements DestinationPermissionsApi {

    @Override
    public void put(DestinationPermission permission) {
        exchange.run(DestinationPermissionOperations.put(permission));
    }

    @Override
    public DestinationPermission get(String name) {
        return exchange.run(DestinationPermissionOperations.get(name));
    }

    @Override
    public Optional<DestinationPermission> find(String name) {
        return exchange.run(DestinationPermissionOperations.find(name));
    }

    @Override
    public void delete(String name) {
        exchange.run(DestinationPermissionOperations.delete(name));
    }
}
