package org.jpdfederation.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jpdfederation.testkit.Federated.WAIT;
import static org.jpdfederation.testkit.Federated.user;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jpdfederation.core.config.InboundConfig;
import org.jpdfederation.core.config.OutboundConfig;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.network.NetworkEvent;
import org.jpdfederation.core.sync.Knobs;
import org.jpdfederation.core.sync.Knobs.ConflictScope;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Concurrent edits and clocks: the published conflict rule (AF 1.8, F15) as callers meet it, with edits over HTTP and time
 * by the virtual clock.
 */
class EditsAndClocksOverHttpTest {

    /** T01 until both members have heard of each other: abc at 02:00 on a, def at 02:30 on b, flushes at 02:40. */
    private static Federated split() {
        Federated fakes =
                Federated.mesh(Federated.wait(Duration.ofSeconds(80)), "a", "b").start(user("kim"));
        fakes.at("02:00").setEmail("a", "kim", "abc");
        fakes.at("02:30").setEmail("b", "kim", "def");
        return fakes.at("02:40");
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
    @CsvSource({"03:10, def", "03:29.999, def", "03:30, ghi"})
    @Tag("T01")
    void anotherEditHealsTheSplit_fromTheWindowOn(String editedAt, String thenAtB) {
        try (Federated fakes = split()) {
            fakes.at(editedAt).setEmail("a", "kim", "ghi");
            fakes.platform.advance(Duration.ofHours(1));

            assertThat(fakes.email("a", "kim")).isEqualTo("ghi");
            assertThat(fakes.email("b", "kim")).isEqualTo(thenAtB);
        }
    }

    @ParameterizedTest
    @CsvSource({"OTHER_SOURCE, ACCEPTED, v2", "EVERY_UPDATE, IGNORED_IN_WINDOW, v1"})
    @Tag("T02")
    @Tag("K1")
    void oneWriterLosesAnEdit_ifEveryUpdateIsAConflict(ConflictScope scope, String verdict, String atB) {
        Knobs knobs = Knobs.defaults().toBuilder().conflictScope(scope).build();
        try (Federated fakes = Federated.reading(knobs, Federated.star(Federated.wait(Duration.ofSeconds(5))))) {
            fakes.createUser("a", "kim");
            fakes.at("01:00").setEmail("a", "kim", "v1"); // sent at 01:05, 60 s after the creation
            fakes.at("01:20").setEmail("a", "kim", "v2"); // leads v1 by 20 s
            fakes.at("01:00:00");

            assertThat(fakes.decisions("b"))
                    .containsExactly("user/kim CREATED", "user/kim ACCEPTED", "user/kim " + verdict);
            assertThat(fakes.email("a", "kim")).isEqualTo("v2");
            assertThat(fakes.email("b", "kim")).isEqualTo(atB);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "60000, -1, IGNORED_OLDER",
        "60000, 0, IGNORED_IN_WINDOW",
        "60000, 59999, IGNORED_IN_WINDOW",
        "60000, 60000, ACCEPTED",
        "60000, 60001, ACCEPTED",
        "1, -1, IGNORED_OLDER",
        "1, 0, IGNORED_IN_WINDOW",
        "1, 1, ACCEPTED",
        "0, -1, IGNORED_OLDER",
        "0, 0, ACCEPTED",
        "0, 1, ACCEPTED"
    })
    @Tag("F15")
    @Tag("T03")
    void aForeignChangeMustLeadByTheWindow(long window, long lead, String verdict) {
        OutboundConfig outbound = OutboundConfig.defaults().toBuilder()
                .maximumFutureTimeDiff(Duration.ofMillis(window))
                .build();
        try (Federated fakes = Federated.star(outbound, "a", "b")) {
            fakes.platform.at("a").skew(Duration.ofMillis(lead));
            fakes.createUser("b", "kim");
            fakes.createUser("a", "kim");
            fakes.platform.advance(WAIT);

            assertThat(fakes.decisions("b")).containsExactly("user/kim " + verdict);
            assertThat(fakes.stampOf("b", EntityRef.user("kim")))
                    .contains(verdict.equals("ACCEPTED") ? lead + " by a" : "0 by b");
        }
    }

    /** a at 00:00, b at 01:10, c at 01:40; b is sent at 01:30 and c at 02:00, unless the link from b to a is cut. */
    @ParameterizedTest
    @CsvSource({"false, ACCEPTED IGNORED_IN_WINDOW, of-b", "true, ACCEPTED IGNORED_OLDER, of-c"})
    @Tag("T04")
    void theOrderOfArrivalDecides(boolean cFirst, String verdicts, String atA) {
        try (Federated fakes = Federated.mesh("a", "b", "c").start(user("kim"))) {
            fakes.setEmail("a", "kim", "of-a");
            fakes.at("01:10").setEmail("b", "kim", "of-b");
            if (cFirst) {
                fakes.platform.link("b", "a").cut();
            }
            fakes.at("01:40").setEmail("c", "kim", "of-c");
            fakes.at("02:05").platform.link("b", "a").heal(); // in time for the second try of the flush at 02:00
            fakes.at("01:00:00");

            assertThat(fakes.decisions("a"))
                    .containsExactlyElementsOf(Stream.of(verdicts.split(" "))
                            .map("user/kim "::concat)
                            .toList());
            assertThat(fakes.email("a", "kim")).isEqualTo(atA);
            assertThat(fakes.email("b", "kim")).isEqualTo("of-b");
            assertThat(fakes.email("c", "kim")).isEqualTo("of-c");
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
    @Tag("T07")
    @Tag("F2")
    void aClockSetBackSplitsOneWritersUser() {
        try (Federated fakes = Federated.star(Federated.AT_ONCE, "a", "b")) {
            fakes.at("10:00:00").createUser("a", "kim");
            fakes.platform.advance(Duration.ofSeconds(10));
            fakes.platform.at("a").skew(Duration.ofSeconds(-90));
            fakes.setEmail("a", "kim", "v2");
            fakes.at("20:00:00");

            assertThat(fakes.stampOf("a", EntityRef.user("kim")))
                    .as("09:58:40, 80 s before 10:00:00")
                    .contains(35_920_000 + " by a");
            assertThat(fakes.decisions("b")).containsExactly("user/kim CREATED", "user/kim IGNORED_OLDER");
            assertThat(fakes.email("a", "kim")).isEqualTo("v2");
            assertThat(fakes.email("b", "kim")).isEqualTo("3@example.org");
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
