package org.jpdfederation.client.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jpdfederation.client.yaml.FederationYaml;
import org.jpdfederation.core.closure.EntityIndex;
import org.jpdfederation.core.config.FederationConfig;
import org.jpdfederation.core.config.OutboundConfig;
import org.jpdfederation.core.config.TargetSettings;
import org.jpdfederation.core.entity.AccessToken;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.EntityType;
import org.jpdfederation.core.entity.Group;
import org.jpdfederation.core.entity.Inventory;
import org.jpdfederation.core.entity.Jpd;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.entity.Permission;
import org.jpdfederation.core.entity.SignIn;
import org.jpdfederation.core.entity.User;
import org.jpdfederation.core.plan.FederationPlan;
import org.jpdfederation.core.topology.Topology;
import org.jpdfederation.core.topology.Trust;
import org.jpdfederation.core.topology.TrustNeed;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The documents against samples written by hand after the published formats of plan and explanation. */
class PlanDocumentTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final JpdName HOME = JpdName.of("home");
    private static final JpdName EU = JpdName.of("edge-eu");
    private static final JpdName US = JpdName.of("edge-us");

    private static final Inventory INVENTORY = Inventory.builder()
            .add(User.named("alice").admin(true).build())
            .add(User.named("bob").build())
            .add(User.named("erin").realm("ldap").signIn(SignIn.NEVER).build())
            .add(Group.named("dev").members(List.of("alice", "bob")).build())
            .add(Permission.of(
                    "deploy",
                    Map.of(
                            "artifact",
                            new Permission.Resource(
                                    new TreeMap<>(),
                                    new TreeMap<>(Map.of("dev", new TreeSet<>(List.of("READ")))),
                                    new TreeMap<>()))))
            .add(AccessToken.of("t1", "jfac@1/users/alice").build())
            .build();

    private static FederationPlan plan() {
        Topology star = Topology.star(HOME, List.of(EU, US))
                .outbound(OutboundConfig.defaults().toBuilder()
                        .excludeUsers(List.of("bob"))
                        .build())
                .perTarget(
                        US,
                        TargetSettings.defaults().toBuilder()
                                .entities(List.of(EntityType.GROUPS))
                                .build())
                .build();
        Map<JpdName, Jpd> jpds = new LinkedHashMap<>();
        star.jpds()
                .forEach(name -> jpds.put(
                        name, Jpd.of(name.text(), URI.create("https://" + name + ".example.org/access"), List.of())));
        Map<TrustNeed, Trust.State> trust = new LinkedHashMap<>();
        trust.put(new TrustNeed(EU, HOME), Trust.State.OK);
        trust.put(new TrustNeed(US, HOME), Trust.State.MISSING);
        return FederationPlan.of(star, jpds, EntityIndex.of(INVENTORY), trust);
    }

    private static String sample(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(PlanDocumentTest.class.getResourceAsStream("/plan/" + name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The sample with the JPDs' files filled in for {@code <NAME>}. */
    private static String withFiles(String sample, FederationPlan plan) {
        String filled = sample;
        for (Map.Entry<JpdName, FederationConfig> file : plan.configs().byJpd().entrySet()) {
            String text = JSON.writeValueAsString(FederationYaml.write(file.getValue()));
            filled = filled.replace("\"<" + file.getKey() + ">\"", text);
        }
        return filled;
    }

    @Test
    void aPlanAsJson_hasThePublishedKeysInTheirOrder() throws IOException {
        FederationPlan plan = plan();

        assertThat(PlanDocument.json(plan)).isEqualTo(withFiles(sample("plan.json"), plan));
    }

    @Test
    void theYamlTextsOfAPlan_areFilesThatCanBeReadBack() {
        FederationPlan plan = plan();

        JsonNode yaml = JSON.readTree(PlanDocument.json(plan)).get("yaml");

        assertThat(yaml.propertyNames()).containsExactly("home", "edge-eu", "edge-us");
        plan.configs()
                .byJpd()
                .forEach((jpd, config) -> assertThat(
                                FederationYaml.read(yaml.get(jpd.text()).stringValue(), jpd.text()))
                        .isEqualTo(config));
    }

    @Test
    void aPlanAsText_isAligned_andNamesAllThatIsToDo() throws IOException {
        FederationPlan plan = plan();

        assertThat(PlanDocument.text(plan)).isEqualTo(sample("plan.txt"));
    }

    @Test
    void samePlan_sameBytes() {
        assertThat(PlanDocument.json(plan())).isEqualTo(PlanDocument.json(plan()));
        assertThat(PlanDocument.text(plan())).isEqualTo(PlanDocument.text(plan()));
    }

    @Test
    void anExplanationOfWhatIsSynced() {
        var explanation = plan().explain(EntityRef.user("alice"), HOME, US);

        assertThat(PlanDocument.text(explanation)).isEqualTo("""
                SYNCED
                  AF 1.4 entity-types-to-sync  group/dev is selected: the relation names groups
                  AF 1.6 implicit sync         group/dev brings its member user/alice
                """);
        assertThat(PlanDocument.json(explanation)).isEqualTo("""
                {
                  "entity": "user/alice",
                  "from": "home",
                  "to": "edge-us",
                  "synced": true,
                  "chain": [
                    {
                      "rule": "AF 1.4 entity-types-to-sync",
                      "text": "group/dev is selected: the relation names groups"
                    },
                    {
                      "rule": "AF 1.6 implicit sync",
                      "text": "group/dev brings its member user/alice"
                    }
                  ],
                  "fix": null
                }
                """);
    }

    @Test
    void anExplanationOfWhatIsNotSynced() {
        var explanation = plan().explain(EntityRef.user("erin"), HOME, EU);

        assertThat(PlanDocument.text(explanation)).isEqualTo("""
                NOT SYNCED
                  AF 1.4 entity-types-to-sync            user/erin is selected: the relation names users
                  AF 1.7 third-party identity providers  user/erin comes from a third-party provider and has never logged in
                to carry it: let 'erin' log in at 'home' once
                """);
        JsonNode json = JSON.readTree(PlanDocument.json(explanation));
        assertThat(json.propertyNames()).containsExactly("entity", "from", "to", "synced", "chain", "fix");
        assertThat(json.get("synced").booleanValue()).isFalse();
        assertThat(json.get("fix").stringValue()).isEqualTo("let 'erin' log in at 'home' once");
    }

    @Test
    void aNameWithControlCharacters_cannotBreakALineOrSteerATerminal() {
        String name = "x\u001b[2J\nSYNCED";
        Inventory hostile = Inventory.builder().add(Group.named(name).build()).build();
        Topology star = Topology.star(HOME, List.of(EU)).build();
        FederationPlan plan = FederationPlan.of(star, Map.of(EU, Jpd.unplaced("edge-eu")), EntityIndex.of(hostile));

        assertThat(PlanDocument.text(plan.explain(EntityRef.group(name), HOME, EU)))
                .isEqualTo("""
                SYNCED
                  AF 1.4 entity-types-to-sync  group/x\\u001b[2J\\u000aSYNCED is selected: the relation names groups
                """);
    }
}
