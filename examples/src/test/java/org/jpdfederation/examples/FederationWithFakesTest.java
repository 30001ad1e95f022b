package org.jpdfederation.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.entity.User;
import org.jpdfederation.core.sync.RelationState;
import org.jpdfederation.core.topology.Topology;
import org.jpdfederation.testkit.FakePlatform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FederationWithFakesTest {

    private final FakePlatform platform = FakePlatform.of("home", "edge");

    @BeforeEach
    void federate() {
        platform.connect(
                Topology.star(JpdName.of("home"), List.of(JpdName.of("edge"))).build());
    }

    @AfterEach
    void close() {
        platform.close();
    }

    @Test
    void aNewUserIsOnTheEdge_whenTheBufferWaitIsOver() {
        platform.at("home").put(User.named("ada").build());

        platform.advance(Duration.ofMillis(29_999));
        assertThat(platform.at("edge").record(EntityRef.user("ada"))).isEmpty();

        platform.advance(Duration.ofMillis(1));
        assertThat(platform.at("edge").record(EntityRef.user("ada"))).isPresent();
    }

    @Test
    void anEdgeThatIsCutOffForMoreThanAWeek_isStale() {
        platform.link("home", "edge").cut();
        platform.at("home").put(User.named("ada").build());

        platform.advance(Duration.ofHours(169));

        assertThat(platform.at("home").relationState("edge")).isEqualTo(RelationState.STALE);
    }
}
