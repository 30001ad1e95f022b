package org.jpdfederation.examples;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jpdfederation.client.FederationClient;
import org.jpdfederation.client.Fleet;
import org.jpdfederation.core.entity.Group;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.error.FederationException;
import org.jpdfederation.testkit.FakeDeployment;
import org.jpdfederation.testkit.FakePlatform;

/** All JPDs of a fleet asked at once, and a call that is refused. Fakes here, the same calls on real JPDs. */
public final class FleetExample {

    private FleetExample() {}

    /**
     * Runs the example.
     *
     * @param args not used
     */
    public static void main(String[] args) {
        try (FakePlatform platform = FakePlatform.of("home", "edge-eu", "edge-us");
                Fleet fleet = connect(platform)) { // of a file: Fleet.open(FleetReader.read(file, System::getenv))
            List<CompletableFuture<String>> versions = fleet.names().stream()
                    .map(JpdName::text)
                    .map(jpd ->
                            fleet.client(jpd).async().artifactory().version().thenApply(v -> jpd + " " + v.version()))
                    .toList();
            versions.forEach(version -> System.out.println(version.join()));

            FederationClient home = fleet.client("home");
            home.access().groups().create(Group.named("dev").build());
            try {
                home.access().groups().create(Group.named("dev").build());
            } catch (FederationException e) {
                System.out.println(e.code() + ", " + e.outcome() + ": " + e.nextStep());
            }
        }
    }

    private static Fleet connect(FakePlatform platform) {
        Fleet.Builder fleet = Fleet.builder();
        for (FakeDeployment jpd : platform.deployments()) {
            fleet.add(FederationClient.builder(jpd.name(), jpd.url())
                    .token(jpd.adminToken())
                    .allowPlaintext() // real JPDs are called over https
                    .build());
        }
        return fleet.build();
    }
}
