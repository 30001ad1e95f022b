package org.jpdfederation.client.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jpdfederation.client.internal.InputFaults;
import org.jpdfederation.core.config.NamePatterns;
import org.jpdfederation.core.config.TargetSettings;
import org.jpdfederation.core.entity.EntityType;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.error.ErrorCode;
import org.jpdfederation.core.topology.Relation;
import org.jpdfederation.core.topology.Topology;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopologyReaderTest {

    private static final JpdName HOME = JpdName.of("home");
    private static final JpdName EU = JpdName.of("edge-eu");
    private static final JpdName US = JpdName.of("edge-us");

    @Test
    void aStar_withEveryKey(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("topology.yml"), """
                shape: star
                jpds: [home, edge-eu, edge-us]
                entities: [users, groups, permissions]
                outbound:
                  exclude-users: [break-glass]
                  buffer-max-size: 10
                per-target:
                  edge-us: {entities: [users, groups], permission-filters: {include-patterns: ["team-a-.*"]}, group-filters: {exclude-patterns: [x]}, active: false}
                inbound: {allow-partial-entity-sync: true, service-id-mapping: [{from: jfrt@*, to: jfrt@01}]}
                relations: []
                """);

        Topology topology = TopologyReader.read(file);

        assertThat(topology.shape()).isEqualTo(Topology.Shape.STAR);
        assertThat(topology.jpds()).containsExactly(HOME, EU, US);
        TargetSettings us = TargetSettings.defaults().toBuilder()
                .entities(List.of(EntityType.USERS, EntityType.GROUPS))
                .permissionFilters(NamePatterns.including("team-a-.*"))
                .groupFilters(new NamePatterns(List.of(), List.of("x")))
                .active(false)
                .build();
        assertThat(topology.relations())
                .containsExactly(new Relation(HOME, EU, TargetSettings.defaults()), new Relation(HOME, US, us));
        assertThat(topology.outbound(HOME).entityTypes())
                .containsExactly(EntityType.USERS, EntityType.GROUPS, EntityType.PERMISSIONS);
        assertThat(topology.outbound(HOME).excludeUsers()).containsExactly("break-glass");
        assertThat(topology.outbound(HOME).bufferMaxSize()).isEqualTo(10);
        assertThat(topology.inbound(EU).allowPartialEntitySync()).isTrue();
        assertThat(topology.inbound(EU).serviceIdMapping()).hasSize(1);
    }

    @Test
    void entitiesAreAllFour_whenNotNamed() {
        Topology topology = TopologyReader.read("shape: mesh\njpds: [home, edge-eu]\n", "t");

        assertThat(topology.outbound(EU).entityTypes()).containsExactly(EntityType.values());
        assertThat(topology.relations())
                .extracting(Relation::toString)
                .containsExactly("home -> edge-eu", "edge-eu -> home");
    }

    @Test
    void aChain_keepsTheOrder() {
        Topology topology = TopologyReader.read("shape: chain\njpds: [edge-us, home, edge-eu]\n", "t");

        assertThat(topology.relations())
                .extracting(Relation::toString)
                .containsExactly("edge-us -> home", "home -> edge-eu");
    }

    @Test
    void aGraph_whoseRelationsSetTheirOwnOrTakeThoseOfTheTarget() {
        Topology topology = TopologyReader.read("""
                shape: graph
                jpds: [home, edge-eu, edge-us]
                per-target:
                  edge-eu: {entities: [users]}
                relations:
                  - {from: home, to: edge-eu}
                  - {from: edge-us, to: edge-eu, active: false}
                """, "t");

        assertThat(topology.relation(HOME, EU)
                        .orElseThrow()
                        .settings()
                        .entities()
                        .orElseThrow())
                .containsExactly(EntityType.USERS);
        assertThat(topology.relation(US, EU).orElseThrow().settings())
                .isEqualTo(TargetSettings.defaults().toBuilder().active(false).build());
    }

    private static void assertFaults(String text, String... expected) {
        List<String> faults =
                InputFaults.of(() -> TopologyReader.read(text, "topology.yml")).faults();
        assertThat(faults).hasSameSizeAs(expected);
        for (int i = 0; i < expected.length; i++) {
            assertThat(faults.get(i)).contains(expected[i]);
        }
    }

    @Test
    void missingShapeAndJpds() {
        assertFaults("inbound: {}\n", "1:1 'shape' is missing", "1:1 'jpds' is missing");
        assertFaults("shape: star\njpds: []\n", "2:7 'jpds' is empty");
    }

    @Test
    void oneJpdAlone_isNoStarMeshOrChain() {
        assertFaults("shape: star\njpds: [a]\n", "2:7 'jpds' names one JPD only; a star needs at least two");
        assertFaults("shape: mesh\njpds: [a]\n", "2:7 'jpds' names one JPD only; a mesh needs at least two");
        assertFaults("shape: chain\njpds: [a]\n", "2:7 'jpds' names one JPD only; a chain needs at least two");
        assertThat(TopologyReader.read("shape: graph\njpds: [a]\n", "t").jpds()).hasSize(1);
    }

    @Test
    void aJpdThatIsNamedTwice() {
        assertFaults("shape: mesh\njpds: [a, b, a]\n", "2:14 'jpds[2]' is refused: 'a' is named twice");
    }

    @Test
    @Tag("AF1.5")
    void aPatternThatCannotBeEvaluated() {
        assertFaults(
                "shape: star\njpds: [a, b]\nper-target:\n  b: {permission-filters: {include-patterns: [ok, 'x(']}}\n",
                "4:51 'per-target.b.permission-filters.include-patterns[1]' is refused: it is no regular expression");
        assertFaults(
                "shape: graph\njpds: [a, b]\nrelations:\n"
                        + "  - {from: a, to: b, group-filters: {exclude-patterns: ['(?=x)y']}}\n",
                "4:57 'relations[0].group-filters.exclude-patterns[0]' is refused: look-around cannot be evaluated");
    }

    @Test
    void anUnknownShape_namesTheNearest() {
        assertFaults("shape: Start\njpds: [a]\n", "1:8 'shape' is refused: 'Start' is no shape; did you mean 'star'");
    }

    @Test
    void anUnknownJpd_underPerTarget() {
        assertFaults(
                "shape: star\njpds: [home, edge-eu]\nper-target:\n  edge-ue: {active: true}\n",
                "4:3 there is no JPD 'edge-ue' under jpds; did you mean 'edge-eu'");
    }

    @Test
    void perTargetOnTheHub() {
        assertFaults(
                "shape: star\njpds: [home, edge-eu]\nper-target:\n  home: {active: true}\n",
                "4:3 'home' is the hub of the star");
    }

    @Test
    void perTargetInAMeshOrChain() {
        assertFaults(
                "shape: mesh\njpds: [a, b]\nper-target:\n  a: {}\n", "4:3 'per-target' belongs to a star or a graph");
        assertFaults(
                "shape: chain\njpds: [a, b]\nper-target:\n  b: {}\n", "4:3 'per-target' belongs to a star or a graph");
    }

    @Test
    void relationsOutsideAGraph() {
        assertFaults(
                "shape: star\njpds: [a, b]\nrelations:\n  - {from: a, to: b}\n",
                "4:3 'relations' belongs to shape: graph");
    }

    @Test
    void relationsOfUnknownJpds_toItself_orTwice() {
        assertFaults(
                """
                shape: graph
                jpds: [home, edge-eu]
                relations:
                  - {from: hme, to: edge-eu}
                  - {from: home, to: home}
                  - {from: home}
                  - {from: home, to: edge-eu}
                  - {from: home, to: edge-eu, active: false}
                """,
                "4:12 'relations[0].from' names no JPD of this topology: there is no JPD 'hme' under jpds; did you mean 'home'",
                "5:22 'relations[1].to' is the source itself",
                "6:5 'relations[2].to' is missing",
                "8:5 the relation home -> edge-eu is given twice");
    }

    @Test
    void unknownKeys_atEveryLevel() {
        assertFaults(
                """
                shape: graph
                jpds: [a, b]
                entites: [users]
                outbound: {bufer-max-size: 1}
                inbound: {partial: true}
                per-target: {b: {entitis: [users]}}
                relations: [{from: a, to: b, activ: true}]
                """,
                "3:1 unknown key 'entites'; did you mean 'entities'",
                "4:12 unknown key 'outbound.bufer-max-size'; did you mean 'buffer-max-size'",
                "5:11 unknown key 'inbound.partial'",
                "6:18 unknown key 'per-target.b.entitis'; did you mean 'entities'",
                "7:30 unknown key 'relations[0].activ'; did you mean 'active'");
    }

    @Test
    void serversAndDoubledEntities_haveNoPlaceUnderOutbound() {
        assertFaults(
                """
                shape: star
                jpds: [a, b]
                entities: [users]
                outbound:
                  entity-types-to-sync: [users]
                  servers: []
                """,
                "5:25 'outbound.entity-types-to-sync' and 'entities' say the same thing",
                "6:12 'outbound.servers' has no place in a topology");
    }

    @Test
    void namesThatYamlMayReadAsSomethingElse_mustBeQuoted() {
        assertFaults(
                "shape: star\njpds: [home, no]\n",
                "2:14 'jpds[1]' must be text: 'no' without quotes may be read as a boolean");
        assertFaults(
                "shape: star\njpds: [home, \"1\"]\nper-target:\n  1: {}\n",
                "4:3 '1' without quotes may be read as a number; quote it: \"1\"");
        assertThat(TopologyReader.read("shape: star\njpds: [home, \"no\"]\nper-target: {\"no\": {}}\n", "t")
                        .jpds())
                .containsExactly(HOME, JpdName.of("no"));
    }

    @Test
    void aFileThatIsNotThere() {
        assertThat(InputFaults.of(() -> TopologyReader.read(Path.of("no-such.yml")))
                        .code())
                .isEqualTo(ErrorCode.FILE_MISSING);
    }
}
