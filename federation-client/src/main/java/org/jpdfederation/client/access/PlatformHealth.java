package org.jpdfederation.client.access;

import java.util.List;
import java.util.Optional;
import org.jpdfederation.core.entity.ServiceId;
import org.jpdfederation.core.entity.ServiceType;

/**
 * How a JPD's router and services are, as the router sees it. Immutable.
 *
 * @param router the router itself
 * @param services the services on all nodes, in the order of the answer
 */
public record PlatformHealth(Node router, List<Service> services) {

    /** Copies the list. */
    public PlatformHealth {
        services = List.copyOf(services);
    }

    /**
     * How a process is. Immutable.
     *
     * @param nodeId the node on which it runs; empty when it is not told
     * @param state how it is
     * @param message what it says about that; empty when nothing
     */
    public record Node(String nodeId, HealthState state, String message) {}

    /**
     * How a service is on one node. Immutable.
     *
     * @param id the service's id
     * @param node the node, its state and message
     */
    public record Service(ServiceId id, Node node) {}

    /**
     * Whether the router and all services are healthy.
     *
     * @return true if every state is {@link HealthState#HEALTHY}
     */
    public boolean healthy() {
        return router.state().equals(HealthState.HEALTHY)
                && services.stream().allMatch(service -> service.node().state().equals(HealthState.HEALTHY));
    }

    /**
     * The id of a service of this JPD.
     *
     * @param type the service's type
     * @return the id, or empty when the router knows none of that type
     */
    public Optional<ServiceId> serviceId(ServiceType type) {
        return services.stream()
                .map(Service::id)
                .filter(id -> id.type().filter(type::equals).isPresent())
                .findFirst();
    }
}
