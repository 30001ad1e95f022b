package org.jpdfederation.examples;

import java.time.Duration;
import java.util.List;
import org.jpdfederation.client.FederationClient;
import org.jpdfederation.core.config.SyncTarget;
import org.jpdfederation.core.config.TargetSettings;
import org.jpdfederation.core.entity.Group;
import org.jpdfederation.core.entity.Secret;
import org.jpdfederation.core.entity.User;
import org.jpdfederation.testkit.FakeDeployment;
import org.jpdfederation.testkit.FakePlatform;

/** A hub and an edge: register the target, broadcast, read at the target. Fakes here, the same calls on real JPDs. */
public final class StarExample {

    private StarExample() {}

    /**
     * Runs the example.
     *
     * @param args not used
     */
    public static void main(String[] args) {
        try (FakePlatform platform = FakePlatform.of("home", "edge-eu");
                FederationClient home = connect(platform.at("home"));
                FederationClient edge = connect(platform.at("edge-eu"))) {
            home.access()
                    .users()
                    .create(User.named("ada")
                            .email("ada@example.org")
                            .password(Secret.of("not-a-real-one-1"))
                            .build());
            home.access()
                    .groups()
                    .create(Group.named("dev").members(List.of("ada")).build());

            FakeDeployment target = platform.at("edge-eu");
            target.trust(platform.at("home")); // on a real JPD: copy root.crt to etc/access/keys/trusted
            home.access()
                    .federation()
                    .register(new SyncTarget("edge-eu", target.accessUrl(), TargetSettings.defaults()));
            home.access().federation().fullBroadcast("edge-eu");
            platform.advance(Duration.ofSeconds(30)); // virtual time: returns at once

            System.out.println("members of dev on edge-eu: "
                    + edge.access().groups().get("dev").members());
        }
    }

    private static FederationClient connect(FakeDeployment jpd) {
        return FederationClient.builder(jpd.name(), jpd.url())
                .token(jpd.adminToken())
                .allowPlaintext() // real JPDs are called over https
                .build();
    }
}
