package org.jpdfederation.client.internal.calls;

import org.jpdfederation.client.distribution.DestinationPermissionsApi;
import org.jpdfederation.client.distribution.DistributionApi;
import org.jpdfederation.client.distribution.DistributionSystemApi;
import org.jpdfederation.client.distribution.DistributionsApi;
import org.jpdfederation.client.distribution.ExportsApi;
import org.jpdfederation.client.distribution.ReleaseBundlesApi;
import org.jpdfederation.client.distribution.SigningKeysApi;
import org.jpdfederation.client.internal.http.Exchange;

/** The calls of Distribution, waiting. */
public record DistributionCalls(Exchange exchange) implements DistributionApi {

    @Override
    public ReleaseBundlesApi releaseBundles() {
        return new ReleaseBundleCalls(exchange);
    }

    @Override
    public DistributionsApi distributions() {
        return new BundleDistributionCalls(exchange);
    }

    @Override
    public ExportsApi exports() {
        return new ExportCalls(exchange);
    }

    @Override
    public SigningKeysApi signingKeys() {
        return new SigningKeyCalls(exchange);
    }

    @Override
    public DestinationPermissionsApi destinationPermissions() {
        return new DestinationPermissionCalls(exchange);
    }

    @Override
    public DistributionSystemApi system() {
        return new DistributionSystemCalls(exchange);
    }
}
