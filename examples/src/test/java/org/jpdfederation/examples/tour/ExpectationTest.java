package org.jpdfederation.examples.tour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jpdfederation.core.closure.EntityIndex;
import org.jpdfederation.core.config.OutboundConfig;
import org.jpdfederation.core.entity.AccessToken;
import org.jpdfederation.core.entity.Entity;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.EntityType;
import org.jpdfederation.core.entity.Group;
import org.jpdfederation.core.entity.Inventory;
import org.jpdfederation.core.entity.Jpd;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.entity.ServiceId;
import org.jpdfederation.core.entity.User;
import org.jpdfederation.core.plan.FederationPlan;
import org.jpdfederation.core.topology.Topology;
import org.jpdfederation.testkit.FakePlatform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ExpectationTest {

    private static final JpdName HOME = JpdName.of("home");
    private static final JpdName MIDDLE = JpdName.of("middle");
    private static final JpdName EDGE = JpdName.of("edge");
    private static final User ADA = User.named("ada").email("ada@example.org").build();
    private static final User BOT = User.named("bot").email("bot@example.org").build();
    private static final Group DEV =
            Group.named("dev").members(List.of("ada", "bot")).build();

    private final FakePlatform platform = FakePlatform.of("home", "middle", "edge");

    @AfterEach
    void close() {
        platform.close();
    }

    private static Inventory holding(Entity... entities) {
        Inventory.Builder inventory = Inventory.builder();
        List.of(entities).forEach(inventory::add);
        return inventory.build();
    }

    private Expectation expectation(Topology topology, Inventory home, Inventory edge) {
        Map<JpdName, Jpd> jpds = new LinkedHashMap<>();
        platform.deployments().forEach(jpd -> jpds.put(jpd.name(), jpd.jpd()));
        Map<JpdName, Inventory> before = new LinkedHashMap<>();
        before.put(HOME, home);
        before.put(MIDDLE, Inventory.empty());
        before.put(EDGE, edge);
        return new Expectation(FederationPlan.of(topology, jpds, EntityIndex.of(home)), platform, before);
    }

    private static Topology star(OutboundConfig outbound) {
        return Topology.star(HOME, List.of(EDGE)).outbound(outbound).build();
    }

    @Test
    void theStateAfter_isTheStateBeforeAndThePlannedSet() {
        User old = User.named("old").email("old@example.org").build();
        Expectation expected = expectation(
                star(OutboundConfig.defaults().toBuilder()
                        .entityTypes(List.of(EntityType.USERS))
                        .build()),
                holding(ADA, DEV),
                holding(old));

        assertThat(expected.of(HOME).entities()).containsExactly(ADA, DEV);
        assertThat(expected.of(EDGE).entities()).containsExactly(ADA, old);
    }

    @Test
    @Tag("F4")
    void anExcludedUser_isNeitherSentNorNamed() {
        Expectation expected = expectation(
                star(OutboundConfig.defaults().toBuilder()
                        .excludeUsers(List.of("bot"))
                        .build()),
                holding(ADA, BOT, DEV),
                Inventory.empty());

        assertThat(expected.of(EDGE).entities())
                .containsExactly(ADA, Group.named("dev").members(List.of("ada")).build());
    }

    @Test
    @Tag("AF1.13")
    void aChain_carriesOnWhatArrived() {
        Expectation expected =
                expectation(Topology.chain(List.of(HOME, MIDDLE, EDGE)).build(), holding(ADA), Inventory.empty());

        assertThat(expected.of(MIDDLE).entities()).containsExactly(ADA);
        assertThat(expected.of(EDGE).entities()).containsExactly(ADA);
    }

    @Test
    @Tag("AF1.9")
    void aToken_namesTheReceiversServices() {
        AccessToken token = AccessToken.of("t1", "jfac@01aaaa/users/bot")
                .issuer("jfac@01aaaa")
                .build();
        Expectation expected = expectation(star(OutboundConfig.defaults()), holding(token), Inventory.empty());

        ServiceId access = platform.at(EDGE).jpd().serviceIds().stream()
                .filter(id -> id.prefix().equals("jfac"))
                .findFirst()
                .orElseThrow();
        AccessToken received =
                (AccessToken) expected.of(EDGE).find(EntityRef.token("t1")).orElseThrow();
        assertThat(received.subject()).isEqualTo(access + "/users/bot");
        assertThat(received.issuer()).contains(access.toString());
        assertThat(expected.of(HOME).entities()).containsExactly(token);
    }
}
