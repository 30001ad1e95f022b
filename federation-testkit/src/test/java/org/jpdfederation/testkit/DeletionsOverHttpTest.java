package org.jpdfederation.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jpdfederation.testkit.Federated.AT_ONCE;
import static org.jpdfederation.testkit.Federated.assertRefused;
import static org.jpdfederation.testkit.Federated.user;

import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jpdfederation.client.access.TokenRequest;
import org.jpdfederation.core.config.NamePatterns;
import org.jpdfederation.core.config.OutboundConfig;
import org.jpdfederation.core.config.TargetSettings;
import org.jpdfederation.core.entity.EntityType;
import org.jpdfederation.core.entity.Group;
import org.jpdfederation.core.entity.Secret;
import org.jpdfederation.core.error.ErrorCode;
import org.jpdfederation.core.network.NetworkEvent;
import org.jpdfederation.core.sync.Knobs;
import org.jpdfederation.core.sync.Knobs.BroadcastTime;
import org.jpdfederation.core.sync.Knobs.TimedOutRequests;
import org.jpdfederation.core.sync.RelationState;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Deletions, which leave no memory (F3): how they are lost, and how what was deleted comes back. */
class DeletionsOverHttpTest {

    @ParameterizedTest
    @EnumSource
    @Tag("T08")
    @Tag("K10")
    void aLateCopyBringsADeletedUserBack(TimedOutRequests timedOutRequests) {
        Knobs knobs =
                Knobs.defaults().toBuilder().timedOutRequests(timedOutRequests).build();
        try (Federated fakes = Federated.reading(knobs, Federated.star(AT_ONCE))) {
            fakes.platform.link("a", "b").delayNext(Duration.ofSeconds(310));
            fakes.createUser("a", "u"); // the first try stays in a proxy until 05:10, the second arrives at 00:03
            fakes.at("05:00").access("a").users().delete("u");
            fakes.at("05:09.999");
            assertThat(fakes.timedDecisions("b")).containsExactly("3000 user/u CREATED", "300000 user/u DELETED");
            fakes.at("05:10");

            assertThat(fakes.users("a")).isEmpty();
            assertThat(fakes.users("b"))
                    .isEqualTo(timedOutRequests == TimedOutRequests.MAY_STILL_APPLY ? List.of("u") : List.of());
        }
    }

    /** Flushes at 01:20 unless a test says otherwise, from a to b before from b to a. */
    @Nested
    @Tag("T09")
    class ADeletionLosesToAnyConcurrentUpdate {

        private static Federated mesh(long waitSeconds) {
            return Federated.mesh(Federated.wait(Duration.ofSeconds(waitSeconds)), "a", "b")
                    .start(user("u"));
        }

        private void assertEnd(Federated fakes, String atB, String atA, String emailAtA, String emailAtB) {
            fakes.at("24:00:00");
            assertThat(fakes.decisions("b")).containsExactly("user/u " + atB);
            assertThat(fakes.decisions("a")).containsExactly("user/u " + atA);
            assertThat(fakes.email("a", "u")).isEqualTo(emailAtA);
            assertThat(fakes.email("b", "u")).isEqualTo(emailAtB);
        }

        @Test
        void a_anUpdateThenADeletionElsewhere() {
            try (Federated fakes = mesh(80)) {
                fakes.setEmail("a", "u", "v1");
                fakes.at("00:30").access("b").users().delete("u");

                assertEnd(fakes, "CREATED", "IGNORED_IN_WINDOW", "v1", "v1");
            }
        }

        @Test
        void b_aDeletionThenAnUpdateElsewhere() {
            try (Federated fakes = mesh(80)) {
                fakes.access("a").users().delete("u");
                fakes.at("00:30").setEmail("b", "u", "v1");

                assertEnd(fakes, "IGNORED_OLDER", "CREATED", "v1", "v1");
            }
        }

        @Test
        void c_anUpdateThatWaitsThenADeletionElsewhere() {
            try (Federated fakes = mesh(80)) {
                fakes.setEmail("b", "u", "v1");
                fakes.at("00:30").access("a").users().delete("u");

                assertEnd(fakes, "IGNORED_IN_WINDOW", "CREATED", "v1", "v1");
            }
        }

        @Test
        void d_anUpdateThatIsCutOffThenADeletionElsewhere_splits() {
            try (Federated fakes = mesh(30)) {
                fakes.platform.link("a", "b").cut();
                fakes.setEmail("a", "u", "v1");
                fakes.at("01:30").access("b").users().delete("u");
                fakes.at("01:50").platform.link("a", "b").heal(); // both are sent at 02:00

                assertEnd(fakes, "CREATED", "DELETED", "", "v1");
            }
        }
    }

    @Test
    @Tag("T10")
    @Tag("F19")
    void aBroadcastDeletesNothing_andTheCureSpreadsTheDisease() {
        try (Federated fakes = Federated.mesh("a", "b").start(user("m"))) {
            fakes.access("a").federation().remove("b");
            fakes.access("a").users().delete("m"); // b misses it
            fakes.access("a").federation().register(fakes.target("b", TargetSettings.defaults()));

            fakes.access("a").federation().fullBroadcast("b");
            assertThat(fakes.users("b")).containsExactly("m");

            fakes.access("b").federation().fullBroadcast("a");
            assertThat(fakes.users("a")).containsExactly("m");
        }
    }

    /** A broadcast of x, y and u in batches of two: the second, with u as it was, leaves at 01:20. */
    @Nested
    @Tag("T11")
    @Tag("K5")
    class ABroadcastAgainstALiveChange {

        private Federated broadcasting(BroadcastTime broadcastTime) {
            OutboundConfig outbound = OutboundConfig.defaults().toBuilder()
                    .bufferMaxSize(2)
                    .timeout(Duration.ofMinutes(1))
                    .build();
            Federated fakes = Federated.reading(
                    Knobs.defaults().toBuilder().broadcastTime(broadcastTime).build(), Federated.star(outbound));
            fakes.start(user("t"), user("s"), user("u").toBuilder().email("v1").build());
            fakes.platform.link("a", "b").delayNextAnswer(Duration.ofSeconds(35)); // of the first batch
            fakes.platform.link("a", "b").delayNextAnswer(Duration.ofSeconds(45)); // of the live batch at 00:35
            fakes.access("a").federation().fullBroadcast("b");
            return fakes.at("00:05");
        }

        private void assertSent(Federated fakes) {
            assertThat(fakes.events(NetworkEvent.Sent.class))
                    .extracting(sent -> fakes.millis(sent) + " " + sent.batch().kind())
                    .containsExactly("0 BROADCAST", "35000 CHANGES", "80000 BROADCAST");
        }

        @ParameterizedTest
        @CsvSource({"RECORD_TIME, IGNORED_OLDER, v2", "SEND_TIME, ACCEPTED, v1"})
        void rollsAnEditBack_ifItSendsItsOwnTime(BroadcastTime time, String verdict, String atB) {
            try (Federated fakes = broadcasting(time)) {
                fakes.setEmail("a", "u", "v2");
                fakes.at("01:00:00");

                assertSent(fakes);
                assertThat(fakes.timedDecisions("b")).endsWith("35000 user/u ACCEPTED", "80000 user/u " + verdict);
                assertThat(fakes.email("a", "u")).isEqualTo("v2");
                assertThat(fakes.email("b", "u")).isEqualTo(atB);
            }
        }

        @ParameterizedTest
        @EnumSource
        void bringsADeletedUserBack(BroadcastTime time) {
            try (Federated fakes = broadcasting(time)) {
                fakes.access("a").users().delete("u");
                fakes.at("01:00:00");

                assertSent(fakes);
                assertThat(fakes.timedDecisions("b")).endsWith("35000 user/u DELETED", "80000 user/u CREATED");
                assertThat(fakes.users("a")).containsExactly("s", "t");
                assertThat(fakes.email("b", "u")).isEqualTo("v1");
            }
        }
    }

    /** One try of 3 s, flushes each 15 s: what is sent at 00:15 is given up at 00:18, and the target is done at 00:35. */
    @Nested
    @Tag("T12")
    @Tag("K10")
    class ABatchThatIsAppliedAfterItTimedOut {

        private Federated sent() {
            Federated fakes = Federated.star(
                    OutboundConfig.defaults().toBuilder()
                            .bufferWait(Duration.ofSeconds(15))
                            .numberOfRetries(0)
                            .build(),
                    "a",
                    "b");
            fakes.platform.link("a", "b").delayNext(Duration.ofSeconds(20));
            fakes.createUser("a", "u");
            return fakes.at("00:20");
        }

        @Test
        void isOlderThanTheNext() {
            try (Federated fakes = sent()) {
                fakes.setEmail("a", "u", "v2");
                fakes.at("01:00:00");

                assertThat(fakes.timedDecisions("b"))
                        .containsExactly("30000 user/u CREATED", "35000 user/u IGNORED_OLDER");
                assertThat(fakes.email("b", "u")).isEqualTo("v2");
            }
        }

        @Test
        void undoesADeletionInTheNext() {
            try (Federated fakes = sent()) {
                fakes.access("a").users().delete("u");
                fakes.at("01:00:00");

                assertThat(fakes.timedDecisions("b"))
                        .containsExactly("30000 user/u NOTHING_TO_DELETE", "35000 user/u CREATED");
                assertThat(fakes.users("a")).isEmpty();
                assertThat(fakes.users("b")).containsExactly("u");
            }
        }
    }

    /** The stale limit is 168 h; the first attempt fails 30 s after the first change. */
    @Nested
    class ALongAbsence {

        @Test
        @Tag("T20")
        @Tag("F11")
        void bringsADeletedUserBack_afterTheTargetWasStale() {
            try (Federated fakes = Federated.mesh("a", "b")) {
                fakes.createUser("a", "mallory");
                Secret token = fakes.access("a")
                        .tokens()
                        .create(TokenRequest.builder().username("mallory").build())
                        .accessToken();
                fakes.at("01:00");
                fakes.platform.at("b").crash();
                fakes.createUser("a", "kim"); // attempts begin at 90 s and each 30 s after
                fakes.at(Duration.ofDays(2)).access("a").users().delete("mallory");
                fakes.at(Duration.ofDays(8));
                assertThat(fakes.platform.at("a").relationState("b")).isEqualTo(RelationState.STALE);
                assertThat(fakes.events(NetworkEvent.Dropped.class))
                        .extracting(dropped -> fakes.millis(dropped) / 1000 + " " + dropped.keys())
                        .as("the attempt that began 604 800 s after the first failed one began fails 12 s later")
                        .containsExactly(90 + 604_800 + 12 + " [user/kim, user/mallory]");

                fakes.platform.at("b").restart();
                fakes.access("a").federation().fullBroadcast("b");
                assertThat(fakes.users("b")).containsExactly("kim", "mallory");
                fakes.clientWith("b", token).artifactory().version();
                assertRefused(
                        ErrorCode.UNAUTHORIZED,
                        401,
                        fakes.clientWith("a", token).artifactory()::version);

                fakes.access("b").federation().fullBroadcast("a");
                assertThat(fakes.users("a")).containsExactly("kim", "mallory");
            }
        }

        @Test
        @Tag("T21")
        @Tag("F12")
        void losesTheOldestOfTooManyChanges_withoutAnyError() {
            OutboundConfig outbound =
                    OutboundConfig.defaults().toBuilder().maxStoredEvents(100).build();
            try (Federated fakes = Federated.star(outbound, "a", "b").start(user("mallory"))) {
                fakes.platform.link("a", "b").cut();
                fakes.access("a").users().delete("mallory"); // the first of 400 changes
                fakes.at("166:00:20"); // between two attempts: nothing is in flight
                IntStream.rangeClosed(2, 400).forEach(change -> fakes.createUser("a", "u" + change));
                fakes.at("167:00:00").platform.link("a", "b").heal();
                fakes.at("168:00:00");

                assertThat(fakes.platform.at("a").relationState("b")).isEqualTo(RelationState.ACTIVE);
                assertThat(fakes.users("b"))
                        .as("changes 301 to 400, and whom the first change deleted")
                        .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                        Stream.of("mallory"),
                                        IntStream.rangeClosed(301, 400).mapToObj(change -> "u" + change))
                                .toList());
                assertThat(fakes.decisions("b")).hasSize(100).allMatch(decision -> decision.endsWith(" CREATED"));
            }
        }
    }

    static Stream<Arguments> shrinkings() {
        TargetSettings groups = TargetSettings.defaults().toBuilder()
                .entities(List.of(EntityType.GROUPS))
                .build();
        TargetSettings others =
                groups.toBuilder().groupFilters(NamePatterns.including("ops")).build();
        TargetSettings permissions =
                groups.toBuilder().entities(List.of(EntityType.PERMISSIONS)).build();
        return Stream.of(
                Arguments.of(
                        "zoe leaves the group",
                        shrinking((fakes, jpd) ->
                                fakes.access(jpd).groups().changeMembers("dev", List.of(), List.of("zoe")))),
                Arguments.of(
                        "the filter is narrowed",
                        shrinking((fakes, jpd) -> fakes.access(jpd).federation().update(fakes.target("b", others)))),
                Arguments.of(
                        "the type is taken off the list",
                        shrinking(
                                (fakes, jpd) -> fakes.access(jpd).federation().update(fakes.target("b", permissions)))),
                Arguments.of(
                        "the target is removed",
                        shrinking((fakes, jpd) -> fakes.access(jpd).federation().remove("b"))));
    }

    private static BiConsumer<Federated, String> shrinking(BiConsumer<Federated, String> shrinking) {
        return shrinking;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("shrinkings")
    @Tag("T22")
    @Tag("F5")
    void whatLeavesTheSelectionStays(String how, BiConsumer<Federated, String> shrink) {
        try (Federated fakes = Federated.of("a", "b")) {
            fakes.register(
                    "a",
                    "b",
                    TargetSettings.defaults().toBuilder()
                            .entities(List.of(EntityType.GROUPS))
                            .build());
            fakes.createUser("a", "zoe");
            fakes.access("a")
                    .groups()
                    .create(Group.named("dev").members(List.of("zoe")).build());
            fakes.at("00:30");
            assertThat(fakes.users("b")).containsExactly("zoe");

            shrink.accept(fakes, "a");
            fakes.at("01:00").access("a").users().delete("zoe");
            fakes.at("24:00:00");

            assertThat(fakes.users("a")).isEmpty();
            assertThat(fakes.users("b")).as(how).containsExactly("zoe");
        }
    }
}
