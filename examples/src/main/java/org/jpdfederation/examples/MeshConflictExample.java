package org.jpdfederation.examples;

import java.time.Duration;
import java.util.List;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.entity.User;
import org.jpdfederation.core.network.NetworkEvent;
import org.jpdfederation.core.topology.Topology;
import org.jpdfederation.testkit.FakePlatform;

/** Two edits of one user, 20 s apart, on two members of a mesh: they stay different, and nobody is told. */
public final class MeshConflictExample {

    private MeshConflictExample() {}

    /**
     * Runs the example.
     *
     * @param args not used
     */
    public static void main(String[] args) {
        try (FakePlatform platform = FakePlatform.of("paris", "tokyo")) {
            platform.connect(Topology.mesh(List.of(JpdName.of("paris"), JpdName.of("tokyo")))
                    .build());
            platform.observe(event -> {
                if (event instanceof NetworkEvent.Decided decided) {
                    System.out.println(decided.decision()); // a real platform hides these
                }
            });
            platform.at("paris")
                    .put(User.named("kim").email("kim@paris.example.org").build());
            platform.advance(Duration.ofSeconds(20));
            platform.at("tokyo")
                    .put(User.named("kim").email("kim@tokyo.example.org").build());
            platform.advance(Duration.ofMinutes(10));

            for (String jpd : List.of("paris", "tokyo")) {
                System.out.println(jpd + " holds "
                        + platform.at(jpd)
                                .record(EntityRef.user("kim"))
                                .map(kim -> ((User) kim.content()).email().orElse(""))
                                .orElse("nothing"));
            }
        }
    }
}
