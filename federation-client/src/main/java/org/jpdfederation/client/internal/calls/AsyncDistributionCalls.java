package org.jpdfederation.client.internal.calls;

import org.jpdfederation.client.distribution.AsyncDestinationPermissionsApi;
import org.jpdfederation.client.distribution.AsyncDistributionApi;
import org.jpdfederation.client.distribution.AsyncDistributionSystemApi;
import org.jpdfederation.client.distribution.AsyncDistributionsApi;
import org.jpdfederation.client.distribution.AsyncExportsApi;
import org.jpdfederation.client.distribution.AsyncReleaseBundlesApi;
import org.jpdfederation.client.distribution.AsyncSigningKeysApi;
import org.jpdfederation.client.internal.http.Exchange;

/** The calls of Distribution, not waiting. */
record AsyncDistributionCalls(Exchange exchange) implements AsyncDistributionApi {

    @Override
    public AsyncReleaseBundlesApi releaseBundles() {
        return new AsyncReleaseBundleCalls(exchange);
    }

    @Override
    public AsyncDistributionsApi distributions() {
        return new AsyncBundleDistributionCalls(exchange);
    }

    @Override
    public AsyncExportsApi exports() {
        return new AsyncExportCalls(exchange);
    }

    @Override
    public AsyncSigningKeysApi signingKeys() {
        return new AsyncSigningKeyCalls(exchange);
    }

    @Override
    public AsyncDestinationPermissionsApi destinationPermissions() {
        return new AsyncDestinationPermissionCalls(exchange);
    }

    @Override
    public AsyncDistributionSystemApi system() {
        return new AsyncDistributionSystemCalls(exchange);
    }
}
