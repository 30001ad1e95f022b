package org.jpdfederation.client.internal.calls;

import org.jpdfederation.client.artifactory.ArtifactoryApi;
import org.jpdfederation.client.artifactory.ArtifactoryVersion;
import org.jpdfederation.client.internal.http.Call;
import org.jpdfederation.client.internal.http.Exchange;
import org.jpdfederation.core.entity.ServiceId;

/** The calls of Artifactory (5.1). */
public final class ArtifactoryCalls implements ArtifactoryApi {

    private static final String PATH = "/artifactory/api/system";

    private final Exchange exchange;

    public ArtifactoryCalls(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public void ping() {
        exchange.text(Call.get(PATH + "/ping"));
    }

    @Override
    public ArtifactoryVersion version() {
        return exchange.document(
                Call.get(PATH + "/version"),
                root -> root.requiredText("version")
                        .map(version -> new ArtifactoryVersion(
                                version, root.text("revision"), root.texts("addons"), root.text("license"))));
    }

    @Override
    public ServiceId serviceId() {
        return exchange.text(Call.get(PATH + "/service_id"), ServiceId::parse);
    }
}
