package org.jpdfederation.examples.tour;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jpdfederation.client.FederationClient;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.entity.User;
import org.jpdfederation.core.topology.Topology;
import org.jpdfederation.testkit.FakePlatform;

/** A mesh of three fakes that all hold the same users. */
record DemoMesh(FakePlatform platform, Map<String, FederationClient> clients) implements AutoCloseable {

    static final List<String> JPDS = List.of("paris", "tokyo", "lima");

    /** How old what they hold is when a demonstration begins. */
    static final Duration AGE = Duration.ofMinutes(10);

    static final Topology TOPOLOGY =
            Topology.mesh(JPDS.stream().map(JpdName::of).toList()).build();

    static DemoMesh start(User... users) {
        FakePlatform platform = FakePlatform.of(JPDS.toArray(String[]::new));
        platform.connect(TOPOLOGY);
        Map<String, FederationClient> clients = new LinkedHashMap<>();
        platform.deployments()
                .forEach(jpd -> clients.put(
                        jpd.name().text(),
                        FederationClient.builder(jpd.name(), jpd.url())
                                .token(jpd.adminToken())
                                .allowPlaintext()
                                .build()));
        DemoMesh mesh = new DemoMesh(platform, clients);
        for (User user : users) {
            mesh.platform.at("paris").put(user);
        }
        platform.advance(AGE);
        return mesh;
    }

    FederationClient client(String jpd) {
        FederationClient client = clients.get(jpd);
        if (client == null) {
            throw new IllegalArgumentException("no JPD " + jpd);
        }
        return client;
    }

    @Override
    public void close() {
        clients.values().forEach(FederationClient::close);
        platform.close();
    }
}
