package org.jpdfederation.client.internal.wire;

import java.util.List;
import java.util.Optional;
import org.jpdfederation.client.access.HealthState;
import org.jpdfederation.client.access.PlatformHealth;
import org.jpdfederation.client.internal.document.Section;
import org.jpdfederation.core.entity.ServiceId;

/** The health of the router and its services (3.1). */
public final class HealthDocument {

    private HealthDocument() {}

    /** The health, or empty (and a fault) when the router's part is missing. */
    public static Optional<PlatformHealth> read(Section root) {
        List<PlatformHealth.Service> services = root.sections("services").stream()
                .map(HealthDocument::service)
                .flatMap(Optional::stream)
                .toList();
        if (!root.has("router")) {
            root.fault("router", "is missing");
        }
        return root.section("router").map(router -> new PlatformHealth(node(router), services));
    }

    private static Optional<PlatformHealth.Service> service(Section section) {
        return section.required("service_id", ServiceId::parse)
                .map(id -> new PlatformHealth.Service(id, node(section)));
    }

    private static PlatformHealth.Node node(Section section) {
        return new PlatformHealth.Node(
                section.text("node_id").orElse(""),
                new HealthState(section.text("state").orElse("")),
                section.text("message").orElse(""));
    }
}
