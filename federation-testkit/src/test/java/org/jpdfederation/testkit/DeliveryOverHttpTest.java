package org.jpdfederation.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jpdfederation.testkit.Federated.user;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jpdfederation.client.access.TokenRequest;
import org.jpdfederation.client.error.UnreachableException;
import org.jpdfederation.core.config.OutboundConfig;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.error.Outcome;
import org.jpdfederation.core.network.NetworkEvent;
import org.jpdfederation.core.sync.Knobs;
import org.jpdfederation.core.sync.Knobs.BatchHandling;
import org.jpdfederation.core.sync.Knobs.Buffering;
import org.jpdfederation.core.sync.Knobs.ConflictScope;
import org.jpdfederation.core.sync.Knobs.ForwardedTime;
import org.jpdfederation.core.sync.RelationState;
import org.jpdfederation.core.topology.Topology;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Delivery: batches that overflow, go round, come twice, or meet a deployment that dies. */
class DeliveryOverHttpTest {

    /** 500 users wait; b cannot take the 301st. The batch is sent as the buffer is full, at the end of the instant. */
    @ParameterizedTest
    @CsvSource({"ITEM_BY_ITEM, 300", "ALL_OR_NOTHING, 0"})
    @Tag("T13")
    @Tag("K4")
    void onePoisonItemBlocksAllBehindIt_untilTheTargetIsStale(BatchHandling handling, int applied) {
        Knobs knobs = Knobs.defaults().toBuilder().batchHandling(handling).build();
        OutboundConfig staleSoon = OutboundConfig.defaults().toBuilder()
                .considerStale(Duration.ofHours(1))
                .build();
        try (Federated fakes = Federated.reading(knobs, Federated.star(staleSoon))) {
            List<String> users =
                    IntStream.rangeClosed(1, 500).mapToObj("u%03d"::formatted).toList();
            fakes.platform.at("b").refuse(EntityRef.user("u301"));
            users.forEach(user -> fakes.createUser("a", user));
            fakes.at("00:29");

            assertThat(fakes.platform.at("a").relationState("b")).isEqualTo(RelationState.FAILING);
            assertThat(fakes.platform.at("a").waiting("b")).isEqualTo(500);
            assertThat(fakes.users("b")).isEqualTo(users.subList(0, applied));
            assertThat(effects(fakes)).as("sending again has no second effect").isEqualTo(applied);
            assertThat(fakes.events(NetworkEvent.Refused.class))
                    .extracting(NetworkEvent.Refused::reason)
                    .containsOnly("b cannot take user/u301: it was told to refuse it");

            fakes.at("01:00:30");
            assertThat(fakes.platform.at("a").relationState("b")).isEqualTo(RelationState.STALE);
            assertThat(fakes.platform.at("a").waiting("b")).as("dropped").isZero();
            assertThat(fakes.users("b")).isEqualTo(users.subList(0, applied));
        }
    }

    private static long effects(Federated fakes) {
        return fakes.events(NetworkEvent.Decided.class).stream()
                .filter(decided -> decided.decision().verdict().takesEffect())
                .count();
    }

    /** A change each 30 ms, the 500th of them at 499 x 30 ms, to a target that takes a while for an attempt. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // each attempt ends before the next 500 are there
                "10 | 1000 | 14970: 500, 29970: 500",
                // the second takes what was made until the first ended (34 970 / 30: 1 166 changes in all), the third
                // what is left when the wait that began with the second is over
                "20 | 1500 | 14970: 500, 34970: 666, 64970: 334"
            })
    @Tag("T14")
    @Tag("F7")
    @Tag("F8")
    void whatOverflowsInFlightIsSentWhenTheAttemptEnds(long seconds, int changes, String batches) {
        OutboundConfig outbound = OutboundConfig.defaults().toBuilder()
                .timeout(Duration.ofSeconds(30))
                .build();
        try (Federated fakes = Federated.star(outbound, "a", "b")) {
            fakes.platform.link("a", "b").latency(Duration.ofSeconds(seconds).dividedBy(2));
            int most = 0;
            for (int i = 0; i < changes; i++) {
                fakes.at(Duration.ofMillis(30L * i)).createUser("a", "u" + i);
                most = Math.max(most, fakes.platform.at("a").waiting("b"));
            }
            fakes.at("02:00");

            assertThat(fakes.events(NetworkEvent.Sent.class))
                    .extracting(sent ->
                            fakes.millis(sent) + ": " + sent.batch().entries().size())
                    .containsExactly(batches.split(", "));
            assertThat(fakes.platform.at("b").inventory().users()).hasSize(changes);
            assertThat(most).as("what is in flight and what came meanwhile").isLessThanOrEqualTo(500 + 666);
        }
    }

    /** a to b to c to a, one hop a flush if the relations are written against the direction. */
    @Nested
    @Tag("T27")
    class AChaseInARing {

        private static final String AGAINST = "ca bc ab";

        private static Federated ring(Knobs knobs, String order) {
            OutboundConfig forwarding = OutboundConfig.defaults().toBuilder()
                    .forwardPropagation(true)
                    .build();
            Topology.Builder ring =
                    Topology.graph(Federated.jpds("a", "b", "c")).outbound(forwarding);
            for (String relation : order.split(" ")) {
                ring.relation(JpdName.of(relation.substring(0, 1)), JpdName.of(relation.substring(1)));
            }
            return Federated.reading(knobs, ring.build());
        }

        private static Federated createdAndDeleted(Knobs knobs, String order) {
            Federated fakes = ring(knobs, order);
            fakes.createUser("a", "u");
            fakes.at("01:15").access("a").users().delete("u");
            return fakes;
        }

        private static List<List<String>> users(Federated fakes) {
            return Stream.of("a", "b", "c").map(fakes::users).toList();
        }

        @ParameterizedTest
        @EnumSource
        @Tag("K8")
        void goesOnForEver_ifEveryEventIsSent(ConflictScope scope) {
            Knobs knobs = Knobs.defaults().toBuilder()
                    .buffering(Buffering.EVERY_EVENT)
                    .conflictScope(scope)
                    .build();
            try (Federated fakes = createdAndDeleted(knobs, AGAINST)) {
                fakes.at("02:30");
                assertThat(fakes.timedDecisions("a"))
                        .containsExactly("90000 user/u CREATED", "150000 user/u DELETED", "150000 user/u CREATED");
                assertThat(fakes.timedDecisions("b"))
                        .containsExactly(
                                "30000 user/u CREATED",
                                "90000 user/u DELETED",
                                "90000 user/u CREATED",
                                "150000 user/u DELETED",
                                "150000 user/u CREATED");
                assertThat(fakes.timedDecisions("c"))
                        .containsExactly("60000 user/u CREATED", "120000 user/u DELETED", "120000 user/u CREATED");

                fakes.at(Duration.ofSeconds(20_000));
                assertThat(effects(fakes))
                        .as("b 30 s, c 60 s, three at 90 s; then two at c from 120 s on and four at a and b from 150 s"
                                + " on, each minute")
                        .isEqualTo(1 + 1 + 3 + 2 * 332 + 4 * 331);
                assertThat(users(fakes)).containsOnly(List.of("u"));
            }
        }

        @Test
        @Tag("K8")
        void letsADeletedUserLive_ifTheBufferKeepsTheNewest() {
            try (Federated fakes = createdAndDeleted(Knobs.defaults(), AGAINST)) {
                assertThat(fakes.platform.settle(Duration.ofMinutes(5))).isTrue();

                assertThat(users(fakes)).containsOnly(List.of("u"));
            }
        }

        @ParameterizedTest
        @CsvSource({"ab bc ca", "ab ca bc", "bc ab ca", "bc ca ab", "ca ab bc"})
        @Tag("K8")
        void isOverSoon_inTheOtherOrdersOfTheRelations(String order) {
            Knobs knobs = Knobs.defaults().toBuilder()
                    .buffering(Buffering.EVERY_EVENT)
                    .build();
            try (Federated fakes = createdAndDeleted(knobs, order)) {
                assertThat(fakes.platform.settle(Duration.ofSeconds(120 - 75))).isTrue();

                assertThat(users(fakes)).containsOnly(List.of());
            }
        }

        /** The trip round takes 90 s: at a, c's stamp of 01:00 leads the record of 00:00 by the window. */
        @ParameterizedTest
        @CsvSource({"ORIGINAL, IGNORED_OLDER, true", "RESTAMPED, ACCEPTED, false"})
        @Tag("K6")
        void goesOnForEver_ifWhatIsForwardedIsRestamped(ForwardedTime time, String verdict, boolean settles) {
            Knobs knobs = Knobs.defaults().toBuilder().forwardedTime(time).build();
            try (Federated fakes = ring(knobs, AGAINST)) {
                fakes.createUser("a", "u");
                fakes.at("01:30");
                assertThat(fakes.timedDecisions("a")).containsExactly("90000 user/u " + verdict);

                assertThat(fakes.platform.settle(Duration.ofHours(5))).isEqualTo(settles);
            }
        }
    }

    @Test
    @Tag("T28")
    @Tag("F18")
    void twoWaysToOneTarget_theSecondCopyChangesNothing() {
        OutboundConfig forwarding =
                OutboundConfig.defaults().toBuilder().forwardPropagation(true).build();
        try (Federated fakes = Federated.of("a", "b", "c")
                .connected(Topology.graph(Federated.jpds("a", "b", "c"))
                        .outboundOf(JpdName.of("b"), forwarding)
                        .relation(JpdName.of("a"), JpdName.of("c"))
                        .relation(JpdName.of("a"), JpdName.of("b"))
                        .relation(JpdName.of("b"), JpdName.of("c"))
                        .build())) {
            fakes.createUser("a", "u");
            assertThat(fakes.platform.settle(Duration.ofMinutes(2))).isTrue();
            fakes.access("a").users().delete("u");
            assertThat(fakes.platform.settle(Duration.ofMinutes(2))).isTrue();

            assertThat(fakes.decisions("c"))
                    .containsExactly(
                            "user/u CREATED", "user/u IGNORED_OLDER", "user/u DELETED", "user/u NOTHING_TO_DELETE");
        }
    }

    @Test
    @Tag("T29")
    void aDeathBetweenChangeAndBuffer_losesTheChangeForEveryTarget() {
        try (Federated fakes = Federated.star("a", "b")) {
            fakes.createUser("a", "before");
            fakes.platform.at("a").crashAtNextChange();
            assertThatThrownBy(() -> fakes.createUser("a", "u"))
                    .isInstanceOfSatisfying(
                            UnreachableException.class,
                            error -> assertThat(error.outcome()).isEqualTo(Outcome.UNKNOWN));
            fakes.at("01:00").platform.at("a").restart();
            fakes.createUser("a", "after");
            fakes.at("24:00:00");

            assertThat(fakes.users("a")).containsExactly("after", "before", "u");
            assertThat(fakes.users("b")).containsExactly("after", "before");
        }
    }

    /** A link takes 1 s one way: the batch of 00:30 arrives at 00:31, and its answer would at 00:32. */
    @Test
    @Tag("T30")
    void aDeathBetweenAnswerAndMark_sendsAgain_withoutASecondEffect() {
        OutboundConfig forwarding =
                OutboundConfig.defaults().toBuilder().forwardPropagation(true).build();
        try (Federated fakes = Federated.of("a", "b", "c")
                .connected(Topology.chain(Federated.jpds("a", "b", "c"))
                        .outbound(forwarding)
                        .build())) {
            fakes.platform.link("a", "b").latency(Duration.ofSeconds(1));
            fakes.createUser("a", "u");
            fakes.access("a")
                    .tokens()
                    .create(TokenRequest.builder().username("u").build());
            fakes.at("00:31.500").platform.at("a").crash();
            fakes.at("00:40").platform.at("a").restart();
            fakes.at("24:00:00");

            assertThat(sentTo(fakes, "b")).as("the wait begins anew at 00:40").containsExactly("30000: 2", "70000: 2");
            assertThat(fakes.decisions("b").stream().map(decision -> decision.replaceAll(".* ", "")))
                    .containsExactly("CREATED", "CREATED", "IGNORED_OLDER", "IGNORED_OLDER");
            assertThat(sentTo(fakes, "c")).as("no second forward").containsExactly("60000: 2");
            assertThat(fakes.access("b").tokens().list()).hasSize(1);
        }
    }

    private static List<String> sentTo(Federated fakes, String target) {
        List<String> sent = new ArrayList<>();
        for (NetworkEvent.Sent event : fakes.events(NetworkEvent.Sent.class)) {
            if (event.batch().target().equals(target)) {
                sent.add(fakes.millis(event) + ": " + event.batch().entries().size());
            }
        }
        return sent;
    }

    @Test
    @Tag("T31")
    void aRestoredSourceNeverGetsBackWhatItLost_andRepeatsNothing() {
        try (Federated fakes = Federated.mesh("a", "b").start(user("u"), user("gone"))) {
            Backup yesterday = fakes.at("24:00:00").platform.at("a").backup();
            fakes.createUser("a", "new");
            fakes.setEmail("a", "u", "today");
            fakes.access("a").users().delete("gone");
            fakes.at("47:59:55").createUser("a", "waiting");
            fakes.platform.at("a").crash();
            fakes.platform.at("a").restore(yesterday);
            fakes.at("48:00:00").platform.at("a").restart();
            int decided = fakes.events(NetworkEvent.Decided.class).size();
            fakes.at("96:00:00");

            assertThat(fakes.events(NetworkEvent.Decided.class)).hasSize(decided);
            assertThat(fakes.users("a")).containsExactly("gone", "u");
            assertThat(fakes.email("a", "u")).isEqualTo("1@example.org");
            assertThat(fakes.users("b")).containsExactly("new", "u");
            assertThat(fakes.email("b", "u")).isEqualTo("today");
        }
    }
}
