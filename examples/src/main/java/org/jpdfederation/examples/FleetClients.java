package org.jpdfederation.examples;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jpdfederation.client.FederationClient;
import org.jpdfederation.client.TlsSettings;
import org.jpdfederation.client.fleet.Fleet;
import org.jpdfederation.client.fleet.FleetReader;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.error.ErrorCode;
import org.jpdfederation.core.error.InputException;
import org.jspecify.annotations.Nullable;

/** A client of each JPD in a fleet file, in its order. Close it to close them. */
final class FleetClients implements AutoCloseable {

    private final Fleet fleet;
    private final Map<JpdName, FederationClient> clients = new LinkedHashMap<>();

    private FleetClients(Fleet fleet) {
        this.fleet = fleet;
    }

    static FleetClients open(Path file, UnaryOperator<@Nullable String> env) {
        FleetClients opened = new FleetClients(FleetReader.read(file, env));
        try {
            opened.fleet.members().forEach(member -> opened.clients.put(member.name(), client(member, file)));
            return opened;
        } catch (RuntimeException e) {
            opened.close();
            throw e;
        }
    }

    private static FederationClient client(Fleet.Member member, Path file) {
        try {
            FederationClient.Builder builder = FederationClient.builder(member.name(), member.url());
            member.token().ifPresent(builder::token);
            member.trustAnchor()
                    .map(anchor -> TlsSettings.builder().trustAnchors(anchor).build())
                    .ifPresent(builder::tls);
            if (member.plaintextAllowed()) {
                builder.allowPlaintext();
            }
            return builder.build();
        } catch (IllegalArgumentException e) {
            throw new InputException(
                    ErrorCode.FILE_MALFORMED,
                    InputException.Fault.of(file + ": JPD '" + member.name() + "'", String.valueOf(e.getMessage())));
        }
    }

    Map<JpdName, FederationClient> all() {
        return clients;
    }

    /** The client of the first JPD of which the file says that Mission Control runs there, or null. */
    @Nullable
    FederationClient missionControl() {
        return fleet.members().stream()
                .filter(Fleet.Member::missionControl)
                .findFirst()
                .map(member -> clients.get(member.name()))
                .orElse(null);
    }

    @Override
    public void close() {
        clients.values().forEach(FederationClient::close);
    }
}
