package org.jpdfederation.core.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jpdfederation.core.check.Finding;
import org.jpdfederation.core.config.FederationConfig;
import org.jpdfederation.core.config.InboundConfig;
import org.jpdfederation.core.config.NamePatterns;
import org.jpdfederation.core.config.OutboundConfig;
import org.jpdfederation.core.config.SyncTarget;
import org.jpdfederation.core.config.TargetSettings;
import org.jpdfederation.core.entity.EntityType;
import org.jpdfederation.core.entity.Jpd;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.error.TopologyException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("AF1.3")
@Tag("AF1.5")
class FederationConfigsTest {

    private static final JpdName HOME = JpdName.of("home");
    private static final JpdName EU = JpdName.of("eu");
    private static final JpdName US = JpdName.of("us");
    private static final OutboundConfig OUTBOUND = OutboundConfig.defaults().toBuilder()
            .excludeUsers(List.of("break-glass"))
            .considerStale(Duration.ofHours(5))
            .build();
    private static final InboundConfig PARTIAL = new InboundConfig(List.of(), true);

    private static Map<JpdName, Jpd> jpds(JpdName... names) {
        Map<JpdName, Jpd> jpds = new LinkedHashMap<>();
        Stream.of(names).forEach(n -> jpds.put(n, Jpd.of(n.text(), url(n), List.of())));
        return jpds;
    }

    private static URI url(JpdName name) {
        return URI.create("https://" + name + ".example.org:8082/access");
    }

    private static FederationConfigs star(TargetSettings forUs) {
        Topology star = Topology.star(HOME, List.of(EU, US))
                .outbound(OUTBOUND)
                .inbound(PARTIAL)
                .perTarget(US, forUs)
                .build();
        return FederationConfigs.of(star, jpds(HOME, EU, US));
    }

    @Test
    void aHubNamesEachTarget_byJpdNameAndAccessUrl_andKeepsItsNumbers() {
        TargetSettings filtered = TargetSettings.defaults().toBuilder()
                .permissionFilters(NamePatterns.including("release-.*"))
                .build();

        FederationConfigs configs = star(filtered);

        OutboundConfig expected = OUTBOUND.toBuilder()
                .servers(List.of(
                        new SyncTarget("eu", url(EU), TargetSettings.defaults()),
                        new SyncTarget("us", url(US), filtered)))
                .build();
        assertThat(configs.byJpd())
                .containsExactly(
                        Map.entry(HOME, FederationConfig.of(expected, null)),
                        Map.entry(EU, FederationConfig.of(null, PARTIAL)),
                        Map.entry(US, FederationConfig.of(null, PARTIAL)));
        assertThat(configs.calls()).isEmpty();
        assertThat(configs.findings()).isEmpty();
    }

    @Test
    void aMemberOfAMeshHasBothBlocks() {
        FederationConfigs configs =
                FederationConfigs.of(Topology.mesh(List.of(HOME, EU)).build(), jpds(HOME, EU));

        assertThat(configs.byJpd().values()).allSatisfy(config -> {
            assertThat(config.outbound()).isPresent();
            assertThat(config.inbound()).isPresent();
        });
    }

    @Test
    void theMiddleOfAChainForwards() {
        FederationConfigs configs =
                FederationConfigs.of(Topology.chain(List.of(HOME, EU, US)).build(), jpds(HOME, EU, US));

        assertThat(configs.byJpd().get(EU).outbound())
                .get()
                .extracting(OutboundConfig::forwardPropagation)
                .isEqualTo(true);
        assertThat(configs.byJpd().get(HOME).outbound())
                .get()
                .extracting(OutboundConfig::forwardPropagation)
                .isEqualTo(false);
    }

    @Test
    void aJpdWithoutRelationsGetsNoFile() {
        Topology graph =
                Topology.graph(List.of(HOME, EU, US)).relation(HOME, EU).build();

        assertThat(FederationConfigs.of(graph, jpds(EU)).byJpd()).containsOnlyKeys(HOME, EU);
    }

    @Test
    @Tag("Q3")
    void entityTypesOfOneTarget_areSetByRest_andTheTargetIsLeftOutOfTheFile() {
        FederationConfigs configs = star(TargetSettings.defaults().toBuilder()
                .entities(List.of(EntityType.GROUPS, EntityType.USERS))
                .permissionFilters(new NamePatterns(List.of("team-a-.*"), List.of("team-a-x")))
                .build());

        assertThat(configs.byJpd().get(HOME).outbound().orElseThrow().servers())
                .extracting(SyncTarget::name)
                .containsExactly("eu");
        assertThat(configs.calls()).hasSize(1);
        RestCall call = configs.calls().get(0);
        assertThat(call.jpd()).isEqualTo(HOME);
        assertThat(call.method() + " " + call.path()).isEqualTo("POST /access/api/v1/system/federation");
        assertThat(call.body())
                .containsExactly(
                        Map.entry("name", "us"),
                        Map.entry("url", "https://us.example.org:8082/access"),
                        Map.entry("entities", List.of("users", "groups")),
                        Map.entry(
                                "permission_filters",
                                Map.of(
                                        "include_patterns",
                                        List.of("team-a-.*"),
                                        "exclude_patterns",
                                        List.of("team-a-x"))),
                        Map.entry("active", true));
        assertThat(configs.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("SET_BY_REST");
            assertThat(finding.severity()).isEqualTo(Finding.Severity.WARNING);
            assertThat(finding.where()).isEqualTo("home -> us");
        });
    }

    @Test
    @Tag("Q3")
    void groupFiltersAndTheActiveFlag_areSetByRest_withTheSourcesTypesWrittenOut() {
        FederationConfigs configs = star(TargetSettings.defaults().toBuilder()
                .groupFilters(NamePatterns.including("dev"))
                .active(false)
                .build());

        assertThat(configs.calls())
                .singleElement()
                .satisfies(call -> assertThat(call.body())
                        .containsExactly(
                                Map.entry("name", "us"),
                                Map.entry("url", "https://us.example.org:8082/access"),
                                Map.entry("entities", List.of("users", "groups", "permissions", "tokens")),
                                Map.entry("group_filters", Map.of("include_patterns", List.of("dev"))),
                                Map.entry("active", false)));
    }

    @Test
    void entityTypesThatRepeatTheSources_needNoCall() {
        FederationConfigs configs = star(TargetSettings.defaults().toBuilder()
                .entities(List.of(EntityType.values()))
                .build());

        assertThat(configs.calls()).isEmpty();
        assertThat(configs.byJpd().get(HOME).outbound().orElseThrow().servers())
                .extracting(SyncTarget::settings)
                .containsExactly(TargetSettings.defaults(), TargetSettings.defaults());
    }

    @Test
    void aTargetWithoutAUrl_isRefused() {
        Topology star = Topology.star(HOME, List.of(EU)).build();

        assertThatThrownBy(() -> FederationConfigs.of(star, jpds(HOME)))
                .isInstanceOf(TopologyException.class)
                .hasMessageContaining("'eu'")
                .hasMessageContaining("give that JPD too");
    }

    @Test
    void theBodyOfACallCannotBeChanged() {
        RestCall call = new RestCall(HOME, "POST", "/x", new LinkedHashMap<>(Map.of("a", List.of("b"))));

        assertThatThrownBy(() -> call.body().put("c", "d")).isInstanceOf(UnsupportedOperationException.class);
    }
}
