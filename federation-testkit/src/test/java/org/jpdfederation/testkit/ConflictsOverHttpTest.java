package org.jpdfederation.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jpdfederation.testkit.Federated.WAIT;
import static org.jpdfederation.testkit.Federated.user;

import java.time.Duration;
import java.util.List;
import org.jpdfederation.core.config.InboundConfig;
import org.jpdfederation.core.config.OutboundConfig;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.Group;
import org.jpdfederation.core.entity.Inventory;
import org.jpdfederation.core.network.NetworkEvent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The published conflict rule (AF 1.8, F15) as callers meet it: edits over HTTP, time by the virtual clock. */
class ConflictsOverHttpTest {

    private static final OutboundConfig WAIT_80_SECONDS = OutboundConfig.defaults().toBuilder()
            .bufferWait(Duration.ofSeconds(80))
            .build();

    /** T01 until both members have heard of each other: abc at 02:00 on a, def at 02:30 on b, flushes at 02:40. */
    private static Federated split() {
        Federated fakes = Federated.mesh(WAIT_80_SECONDS, "a", "b");
        for (FakeDeployment jpd : fakes.platform.deployments()) {
            jpd.preload(Inventory.builder().add(user("kim")).build());
        }
        fakes.platform.advance(Duration.ofSeconds(120));
        fakes.setEmail("a", "kim", "abc");
        fakes.platform.advance(Duration.ofSeconds(30));
        fakes.setEmail("b", "kim", "def");
        fakes.platform.advance(Duration.ofSeconds(10));
        return fakes;
    }

    @Test
    @Tag("T01")
    void twoEditsWithinTheWindowStaySplit_andABroadcastDoesNotHelp() {
        try (Federated fakes = split()) {
            assertThat(fakes.decisions("a")).containsExactly("user/kim IGNORED_IN_WINDOW");
            assertThat(fakes.decisions("b")).containsExactly("user/kim IGNORED_OLDER");
            assertThat(fakes.platform.at("a").waiting("b")).as("F16").isZero();

            fakes.platform.advance(Duration.ofHours(1));
            fakes.access("a").federation().fullBroadcast("b");
            fakes.access("b").federation().fullBroadcast("a");
            fakes.platform.advance(Duration.ofHours(1));

            assertThat(fakes.email("a", "kim")).isEqualTo("abc");
            assertThat(fakes.email("b", "kim")).isEqualTo("def");
        }
    }

    @ParameterizedTest
    @CsvSource({"190000, def", "209999, def", "210000, ghi"})
    @Tag("T01")
    void anotherEditHealsTheSplit_fromTheWindowOn(long editedAt, String thenAtB) {
        try (Federated fakes = split()) {
            fakes.platform.advance(Duration.ofMillis(editedAt - 160_000));
            fakes.setEmail("a", "kim", "ghi");
            fakes.platform.advance(Duration.ofHours(1));

            assertThat(fakes.email("a", "kim")).isEqualTo("ghi");
            assertThat(fakes.email("b", "kim")).isEqualTo(thenAtB);
        }
    }

    @ParameterizedTest
    @CsvSource({"0, IGNORED_IN_WINDOW", "59999, IGNORED_IN_WINDOW", "60000, ACCEPTED", "60001, ACCEPTED"})
    @Tag("F15")
    @Tag("T03")
    void aForeignChangeMustLeadByTheWindow(long lead, String verdict) {
        try (Federated fakes = Federated.star("a", "b")) {
            fakes.createUser("b", "kim");
            fakes.platform.advance(Duration.ofMillis(lead));
            fakes.createUser("a", "kim");
            fakes.platform.advance(WAIT);

            assertThat(fakes.decisions("b")).containsExactly("user/kim " + verdict);
            assertThat(fakes.stampOf("b", EntityRef.user("kim")))
                    .contains(verdict.equals("ACCEPTED") ? lead + " by a" : "0 by b");
        }
    }

    @Test
    @Tag("F15")
    void anEarlierForeignChangeIsOlder() {
        try (Federated fakes = Federated.star("a", "b")) {
            fakes.createUser("a", "kim");
            fakes.platform.advance(Duration.ofMillis(1));
            fakes.createUser("b", "kim");
            fakes.platform.advance(WAIT);

            assertThat(fakes.decisions("b")).containsExactly("user/kim IGNORED_OLDER");
        }
    }

    @Test
    @Tag("K1")
    void oneWriterMayEditAsOftenAsItLikes() {
        try (Federated fakes = Federated.star("a", "b")) {
            fakes.createUser("a", "kim");
            for (int i = 1; i <= 5; i++) {
                fakes.platform.advance(WAIT);
                fakes.setEmail("a", "kim", "v" + i);
            }
            fakes.platform.advance(WAIT);

            assertThat(fakes.email("b", "kim")).isEqualTo("v5");
            assertThat(fakes.decisions("b")).hasSize(6).doesNotContain("user/kim IGNORED_IN_WINDOW");
        }
    }

    @Test
    @Tag("T05")
    void aStampTenYearsAheadPoisonsTheTarget_untilItIsEditedThere() {
        try (Federated fakes = Federated.star("a", "b")) {
            fakes.platform.at("a").skew(Duration.ofDays(3_650));
            fakes.createUser("a", "kim");
            fakes.platform.advance(Duration.ofMinutes(1));
            fakes.platform.at("a").skew(Duration.ZERO);
            assertThat(fakes.users("b")).containsExactly("kim");

            fakes.setEmail("a", "kim", "disabled@example.org");
            fakes.platform.advance(Duration.ofMinutes(10));
            fakes.access("a").federation().fullBroadcast("b");
            assertThat(fakes.decisions("b"))
                    .containsExactly("user/kim CREATED", "user/kim IGNORED_OLDER", "user/kim IGNORED_OLDER");

            fakes.access("a").users().delete("kim");
            fakes.platform.advance(Duration.ofDays(365));
            assertThat(fakes.users("b")).containsExactly("kim");
            assertThat(fakes.email("b", "kim")).isNotEqualTo("disabled@example.org");

            fakes.setEmail("b", "kim", "mended@example.org");
            fakes.platform.advance(Duration.ofSeconds(60));
            fakes.createUser("a", "kim");
            fakes.platform.advance(WAIT);
            assertThat(fakes.email("b", "kim")).isEqualTo(fakes.email("a", "kim"));
        }
    }

    @Test
    @Tag("T06")
    void aDeletionByASlowClockIsDropped() {
        try (Federated fakes = Federated.star("a", "b")) {
            fakes.createUser("a", "kim");
            fakes.platform.advance(Duration.ofMinutes(2));
            fakes.setEmail("b", "kim", "b@example.org");
            fakes.platform.advance(Duration.ofMinutes(4));

            fakes.platform.at("a").skew(Duration.ofMinutes(-5));
            fakes.access("a").users().delete("kim");
            fakes.platform.advance(WAIT);

            assertThat(fakes.decisions("b")).endsWith("user/kim IGNORED_OLDER");
            assertThat(fakes.users("b")).containsExactly("kim");
        }
    }

    @Test
    @Tag("T15")
    void aMemberAddedElsewhereMeanwhileIsLost() {
        try (Federated fakes = Federated.mesh(WAIT_80_SECONDS, "a", "b")) {
            for (String jpd : List.of("a", "b")) {
                fakes.platform
                        .at(jpd)
                        .preload(Inventory.builder()
                                .add(user("alice"))
                                .add(user("bob"))
                                .add(Group.named("dev").build())
                                .build());
            }
            fakes.access("a").groups().changeMembers("dev", List.of("alice"), List.of());
            fakes.platform.advance(Duration.ofSeconds(70));
            fakes.access("b").groups().changeMembers("dev", List.of("bob"), List.of());
            fakes.platform.advance(Duration.ofHours(1));

            assertThat(fakes.access("a").groups().get("dev").members()).containsExactly("bob");
            assertThat(fakes.access("b").groups().get("dev").members()).containsExactly("bob");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5})
    @Tag("IF3")
    void aMeshInWhichEachMemberEditsAnotherUserAgrees(int members) {
        String[] names = List.of("a", "b", "c", "d", "e").subList(0, members).toArray(String[]::new);
        try (Federated fakes = Federated.mesh(OutboundConfig.defaults(), names)) {
            for (String jpd : names) {
                fakes.createUser("a", "user-of-" + jpd);
            }
            fakes.platform.advance(Duration.ofMinutes(2));
            for (String jpd : names) {
                fakes.setEmail(jpd, "user-of-" + jpd, jpd + "@example.org");
            }

            assertThat(fakes.platform.settle(Duration.ofMinutes(2))).isTrue();

            for (String site : names) {
                for (String jpd : names) {
                    assertThat(fakes.email(site, "user-of-" + jpd)).as(site).isEqualTo(jpd + "@example.org");
                }
            }
            long edits = fakes.events(NetworkEvent.Decided.class).stream()
                    .filter(decided -> decided.decision().verdict().takesEffect())
                    .count();
            assertThat(edits)
                    .as("creations by a, then edits, each taken once by each other member")
                    .isEqualTo((long) members * (members - 1) * 2);
        }
    }

    @ParameterizedTest
    @CsvSource({"9999, IGNORED_IN_WINDOW", "10000, ACCEPTED"})
    @Tag("AF1.8")
    void theWindowIsTheReceiversOwn(long lead, String verdict) {
        try (Federated fakes = Federated.star("a", "b")) {
            fakes.platform
                    .at("b")
                    .configure(
                            OutboundConfig.defaults().toBuilder()
                                    .maximumFutureTimeDiff(Duration.ofSeconds(10))
                                    .build(),
                            InboundConfig.defaults());
            fakes.createUser("b", "kim");
            fakes.platform.advance(Duration.ofMillis(lead));
            fakes.createUser("a", "kim");
            fakes.platform.advance(WAIT);

            assertThat(fakes.decisions("b")).containsExactly("user/kim " + verdict);
        }
    }
}
