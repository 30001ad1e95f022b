package org.jpdfederation.client;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jpdfederation.client.fleet.FleetDescription;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.error.ErrorCode;
import org.jpdfederation.core.error.InputException;
import org.jpdfederation.core.error.InputException.Fault;

/**
 * Clients for many JPDs, found by name. Each has its own connections, credentials and budget of retries. Closing the
 * fleet closes them all. Safe for use by many threads.
 *
 * <pre>{@code
 * try (Fleet fleet = Fleet.open(FleetReader.read(Path.of("fleet.yml"), System::getenv))) {
 *     fleet.client("home").missionControl().ping();
 * }
 * }</pre>
 */
public final class Fleet implements AutoCloseable {

    private final Map<JpdName, FederationClient> clients;

    private Fleet(Map<JpdName, FederationClient> clients) {
        this.clients = Collections.unmodifiableMap(new LinkedHashMap<>(clients));
    }

    /**
     * Opens clients for the JPDs of a description. Nothing is sent yet.
     *
     * @param description such as a fleet file tells
     * @return the fleet
     * @throws InputException if a trust anchor cannot be read
     */
    public static Fleet open(FleetDescription description) {
        return open(description, (member, client) -> {});
    }

    /**
     * Opens clients for the JPDs of a description, with settings that it does not hold, such as a proxy.
     *
     * @param description such as a fleet file tells
     * @param settings changes the builder of each client
     * @return the fleet
     * @throws InputException if a trust anchor cannot be read
     */
    public static Fleet open(
            FleetDescription description, BiConsumer<FleetDescription.Member, FederationClient.Builder> settings) {
        Builder fleet = builder();
        try {
            for (FleetDescription.Member member : description.members()) {
                FederationClient.Builder client = client(member);
                settings.accept(member, client);
                fleet.add(client.build());
            }
            return fleet.build();
        } catch (RuntimeException e) {
            fleet.build().close();
            throw e;
        }
    }

    private static FederationClient.Builder client(FleetDescription.Member member) {
        FederationClient.Builder client = FederationClient.builder(member.name(), member.url());
        member.basic().ifPresent(basic -> client.credentials(Credentials.basic(basic.user(), basic.password())));
        member.token().ifPresent(client::token);
        member.trustAnchor()
                .ifPresent(pem ->
                        client.tls(TlsSettings.builder().trustAnchors(pem).build()));
        return member.plaintextAllowed() ? client.allowPlaintext() : client;
    }

    /**
     * Starts an empty fleet.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * The names of the JPDs.
     *
     * @return the names in the order in which they were added
     */
    public List<JpdName> names() {
        return List.copyOf(clients.keySet());
    }

    /**
     * The client of a JPD.
     *
     * @param name its name
     * @return the client
     * @throws InputException with NAME_UNKNOWN if the fleet has none of that name
     */
    public FederationClient client(String name) {
        return find(JpdName.of(name))
                .orElseThrow(() -> new InputException(
                        ErrorCode.NAME_UNKNOWN,
                        Fault.of(name, "the fleet has no JPD of this name; it has " + clients.keySet())));
    }

    /**
     * Looks for the client of a JPD.
     *
     * @param name its name
     * @return the client, or empty when the fleet has none of that name
     */
    public Optional<FederationClient> find(JpdName name) {
        return Optional.ofNullable(clients.get(name));
    }

    /** Closes all clients. */
    @Override
    public void close() {
        clients.values().forEach(FederationClient::close);
    }

    /** The names. */
    @Override
    public String toString() {
        return "Fleet" + clients.keySet();
    }

    /** Collects clients. For one thread at a time. */
    public static final class Builder {

        private final Map<JpdName, FederationClient> clients = new LinkedHashMap<>();

        private Builder() {}

        /**
         * Adds a client, which is closed with the fleet.
         *
         * @param client the client
         * @return this builder
         * @throws IllegalArgumentException if there is one of that name already
         */
        public Builder add(FederationClient client) {
            if (clients.putIfAbsent(client.jpd(), client) != null) {
                throw new IllegalArgumentException("the fleet has two JPDs of the name " + client.jpd());
            }
            return this;
        }

        /**
         * Makes the fleet.
         *
         * @return the fleet
         */
        public Fleet build() {
            return new Fleet(clients);
        }
    }
}
