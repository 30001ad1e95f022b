package org.jpdfederation.client.internal.calls;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Optional;
import org.jpdfederation.client.artifactory.ArtifactoryNode;
import org.jpdfederation.client.artifactory.ArtifactoryVersion;
import org.jpdfederation.client.artifactory.Probe;
import org.jpdfederation.client.internal.document.Section;
import org.jpdfederation.client.internal.http.Answer;
import org.jpdfederation.client.internal.http.Body;
import org.jpdfederation.client.internal.http.Call;
import org.jpdfederation.client.internal.http.Operation;
import org.jpdfederation.client.internal.url.UrlText;
import org.jpdfederation.client.internal.wire.ConfigurationXml;
import org.jpdfederation.core.entity.ServiceId;

/** The operations of Artifactory (5.1, 5.2). */
final class ArtifactoryOperations {

    private static final String SYSTEM = "/artifactory/api/system";
    private static final String PROBES = "/artifactory/api/v1/system";
    private static final int PROBE_FAILED = 500;

    private ArtifactoryOperations() {}

    static Operation<String> ping() {
        return Operation.send(Call.get("ping Artifactory", SYSTEM + "/ping")).text();
    }

    static Operation<Probe> liveness() {
        return probe("probe liveness of Artifactory", "/liveness");
    }

    static Operation<Probe> readiness() {
        return probe("probe readiness of Artifactory", "/readiness");
    }

    private static Operation<Probe> probe(String operation, String path) {
        Call call = Call.get(operation, PROBES + path).results(PROBE_FAILED);
        return Operation.send(call).answer(answer -> {
            if (answer.status() == PROBE_FAILED) {
                return Operation.done(new Probe(false, answer.words()));
            }
            answer.requireAccepted();
            return Operation.done(new Probe(true, ""));
        });
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

    static Operation<List<ArtifactoryNode>> nodes() {
        return Operation.send(Call.get("get nodes", SYSTEM + "/status")).document(root -> {
            if (!root.has("nodes")) {
                root.fault("nodes", "is missing");
            }
            return Optional.of(root.sections("nodes").stream()
                    .map(ArtifactoryOperations::node)
                    .flatMap(Optional::stream)
                    .toList());
        });
    }

    private static Optional<ArtifactoryNode> node(Section section) {
        return section.requiredText("id")
                .map(id -> new ArtifactoryNode(id, section.text("state").orElse("")));
    }

    static Operation<Optional<URI>> baseUrl() {
        return Operation.send(Call.get("get base URL", SYSTEM + "/configuration"))
                .answer(answer -> {
                    answer.requireAccepted();
                    try {
                        return Operation.done(
                                ConfigurationXml.baseUrl(answer.body()).map(URI::create));
                    } catch (IllegalArgumentException e) {
                        throw answer.malformed("urlBase", String.valueOf(e.getMessage()));
                    }
                });
    }

    static Operation<Answer> changeBaseUrl(URI baseUrl) {
        String text = UrlText.of("the platform", baseUrl);
        Body body = new Body("text/plain", () -> BodyPublishers.ofString(text));
        return Operation.send(Call.put("change base URL", SYSTEM + "/configuration/baseUrl")
                        .body(body))
                .accepted();
    }
}
