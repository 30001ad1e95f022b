package org.jpdfederation.client.internal.calls;

import org.jpdfederation.client.artifactory.ArtifactoryVersion;
import org.jpdfederation.client.internal.http.Call;
import org.jpdfederation.client.internal.http.Operation;
import org.jpdfederation.core.entity.ServiceId;

/** The operations of Artifactory (5.1). */
final class ArtifactoryOperations {

    private static final String SYSTEM = "/artifactory/api/system";

    private ArtifactoryOperations() {}

    static Operation<String> ping() {
        return Operation.send(Call.get("ping Artifactory", SYSTEM + "/ping")).text();
    }

    static Operation<ArtifactoryVersion> version() {
        return Operation.send(Call.get("get version", SYSTEM + "/version"))
                .document(root -> root.requiredText("version")
                        .map(version -> new ArtifactoryVersion(
                                version, root.text("revision"), root.texts("addons"), root.text("license"))));
    }

    static Operation<ServiceId> serviceId() {
        return Operation.send(Call.get("get service id", SYSTEM + "/service_id"))
                .text(ServiceId::parse);
    }
}
