package org.jpdfederation.core.sync;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jpdfederation.core.sync.TestData.group;
import static org.jpdfederation.core.sync.TestData.permission;
import static org.jpdfederation.core.sync.TestData.token;
import static org.jpdfederation.core.sync.TestData.user;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jpdfederation.core.config.InboundConfig;
import org.jpdfederation.core.config.NamePatterns;
import org.jpdfederation.core.config.OutboundConfig;
import org.jpdfederation.core.config.ServiceIdMapping;
import org.jpdfederation.core.config.TargetSettings;
import org.jpdfederation.core.entity.AccessToken;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.EntityType;
import org.jpdfederation.core.entity.Group;
import org.jpdfederation.core.entity.Permission;
import org.jpdfederation.core.entity.Secret;
import org.jpdfederation.core.entity.ServiceId;
import org.jpdfederation.core.entity.User;
import org.jpdfederation.core.sync.TestNetwork.Link;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Timelines in which names come to mean something else at the target, with their faithful end states (IF4). */
@Tag("IF4")
class MeaningTimelineTest {

    private static final Instant AN_HOUR_AGO = TestNetwork.START.minusSeconds(3_600);

    private TestNetwork network = new TestNetwork(ofSeconds(60), "A", "B", "C");

    private TestSite a() {
        return network.at("A");
    }

    private TestSite b() {
        return network.at("B");
    }

    private Stamp anHourAgo(TestSite site) {
        return Stamp.of(AN_HOUR_AGO, site.name);
    }

    private static OutboundConfig only(EntityType type) {
        return OutboundConfig.defaults().toBuilder().entityTypes(List.of(type)).build();
    }

    @Test
    @Tag("T17")
    void aTokenComesBeforeItsOwner_andThenActsForAnotherOne() {
        a().hold(user("ci", "robot of A"), anHourAgo(a()));
        network.connect("A", "B", only(EntityType.TOKENS));
        a().put(token("t", "ci"));
        network.runThrough(ofSeconds(30));
        assertThat(b().text(EntityRef.token("t"))).isEqualTo("token/t=ci");
        assertThat(b().text(EntityRef.user("ci"))).isEqualTo("-");

        network.moveTo(ofDays(90));
        b().put(user("ci", "person of B"));
        network.runThrough(ofDays(91));

        assertThat(b().find(EntityRef.token("t")).map(held -> ((AccessToken) held).owner()))
                .hasValueSatisfying(owner -> assertThat(owner).contains("ci"));
        assertThat(b().text(EntityRef.user("ci"))).isEqualTo("user/ci=person of B");
        assertThat(network.decisions).hasSize(1);
    }

    /** The filter matches one permission of two; its group has 4 000 members, who go with all that opens an account. */
    @Test
    @Tag("T19")
    @Tag("F4")
    void aPermissionBrings4000Accounts_withTheirPasswords() {
        List<String> members =
                IntStream.range(0, 4_000).mapToObj("u%04d"::formatted).toList();
        members.forEach(name -> a().hold(account(name), anHourAgo(a())));
        a().hold(account("nobody"), anHourAgo(a()));
        a().hold(Group.named("dev").members(members).build(), anHourAgo(a()));
        a().hold(permission("other", List.of("nobody"), List.of()), anHourAgo(a()));
        TargetSettings releases = TargetSettings.defaults().toBuilder()
                .permissionFilters(NamePatterns.including("release-.*"))
                .build();
        Link link = network.connect("A", "B", only(EntityType.PERMISSIONS), releases);
        a().put(permission("release-prod", List.of(), List.of("dev")));
        network.runThrough(ofSeconds(30));

        assertThat(link.sent).hasSize(1); // the buffer is full at once
        assertThat(link.sent.get(0).entries()).hasSize(4_002);
        assertThat(network.decisions).hasSize(4_002).allMatch(decision -> decision.verdict() == Verdict.CREATED);
        List<String> arrived = b().source
                .state()
                .ofType(EntityType.USERS)
                .map(record -> record.key().name())
                .toList();
        assertThat(arrived).containsExactlyElementsOf(members);
        assertThat(b().find(EntityRef.user("u0007"))).contains(account("u0007"));
        assertThat(b().text(EntityRef.group("dev"))).isEqualTo("group/dev=" + members);
    }

    private static User account(String name) {
        return User.named(name).password(Secret.of("of-" + name)).build();
    }

    /** B's dev is newer than A's, which the permission brings and B ignores; the permission itself is new there. */
    @Test
    @Tag("T23")
    void aPermissionMeetsAnotherGroupOfItsName_andGrantsItsMembersRights() {
        b().target
                .configure(
                        new InboundConfig(
                                List.of(new ServiceIdMapping(ServiceId.parse("jfrt@*"), ServiceId.parse("jfrt@here"))),
                                false),
                        new TimestampRule(ofSeconds(60)));
        a().hold(group("dev", "ann"), Stamp.of(AN_HOUR_AGO.minusSeconds(1), a().name));
        b().hold(group("dev", "contractor"), anHourAgo(b()));
        network.connect("A", "B", only(EntityType.PERMISSIONS));
        a().put(deploy("prod-local", "dev", "WRITE"));
        network.runThrough(ofSeconds(30));

        assertThat(network.decisions)
                .extracting(decision -> decision.key() + " " + decision.verdict())
                .containsExactly("group/dev IGNORED_OLDER", "permission/deploy CREATED");
        assertThat(b().find(EntityRef.permission("deploy"))).contains(deploy("prod-local", "dev", "WRITE"));
        assertThat(b().text(EntityRef.group("dev"))).isEqualTo("group/dev=[contractor]");
    }

    @Test
    @Tag("T23")
    void twoHubsOverwriteEachOthersPermissionInTurn() {
        network.connect("A", "C", only(EntityType.PERMISSIONS));
        network.connect("B", "C", only(EntityType.PERMISSIONS));
        TestSite c = network.at("C");
        EntityRef deploy = EntityRef.permission("deploy");

        a().put(permission("deploy", List.of("of-a"), List.of()));
        network.moveTo(ofSeconds(60));
        b().put(permission("deploy", List.of("of-b"), List.of()));
        network.moveTo(ofSeconds(120));
        assertThat(c.text(deploy)).isEqualTo("permission/deploy=[of-b][]");
        a().put(permission("deploy", List.of("of-a", "more"), List.of()));
        network.moveTo(ofSeconds(180));
        assertThat(c.text(deploy)).isEqualTo("permission/deploy=[more, of-a][]");
        b().put(permission("deploy", List.of("of-b", "most"), List.of()));
        network.runThrough(ofSeconds(210));

        assertThat(c.text(deploy)).isEqualTo("permission/deploy=[most, of-b][]");
        assertThat(a().text(deploy)).isEqualTo("permission/deploy=[more, of-a][]");
        assertThat(network.decisions)
                .extracting(Decision::verdict)
                .containsExactly(Verdict.CREATED, Verdict.ACCEPTED, Verdict.ACCEPTED, Verdict.ACCEPTED);
    }

    private static Permission deploy(String repository, String group, String action) {
        SortedMap<String, SortedSet<String>> grants = new TreeMap<>(Map.of(group, new TreeSet<>(List.of(action))));
        SortedMap<String, Permission.Patterns> targets =
                new TreeMap<>(Map.of(repository, new Permission.Patterns(List.of("**"), List.of())));
        return Permission.of("deploy", Map.of("artifact", new Permission.Resource(new TreeMap<>(), grants, targets)));
    }

    @Test
    @Tag("T24")
    void anAccountIsTakenOverByName() {
        User admin = account("ops").toBuilder().admin(true).build();
        b().hold(User.named("ops").password(Secret.of("of-the-person")).build(), Stamp.of(AN_HOUR_AGO, b().name));
        network.connect("A", "B", OutboundConfig.defaults());
        a().put(admin);
        network.runThrough(ofSeconds(30));

        assertThat(network.decisions).extracting(Decision::verdict).containsExactly(Verdict.ACCEPTED);
        assertThat(b().find(EntityRef.user("ops"))).contains(admin);
    }

    /** A's permission reaches C before B's group of the name that it grants to. */
    @ParameterizedTest
    @CsvSource({"KEEP_NAME, [g]", "DROP, []"})
    @Tag("T26")
    @Tag("K9")
    void aPermissionComesBeforeItsGroup(Knobs.UnknownNames unknownNames, String groups) {
        Knobs knobs = Knobs.defaults().toBuilder().unknownNames(unknownNames).build();
        network = new TestNetwork(new TimestampRule(ofSeconds(60), knobs), knobs, "A", "B", "C");
        network.connect("A", "C", OutboundConfig.defaults());
        network.connect("B", "C", OutboundConfig.defaults());
        a().put(permission("p", List.of(), List.of("g")));
        network.moveTo(ofSeconds(31));
        b().put(group("g"));
        network.runThrough(ofSeconds(60));

        assertThat(network.at("C").text(EntityRef.group("g"))).isEqualTo("group/g=[]");
        assertThat(network.at("C").text(EntityRef.permission("p"))).isEqualTo("permission/p=[]" + groups);
    }
}
