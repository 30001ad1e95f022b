package org.jpdfederation.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jpdfederation.client.access.TokenRequest;
import org.jpdfederation.core.config.NamePatterns;
import org.jpdfederation.core.config.OutboundConfig;
import org.jpdfederation.core.config.TargetSettings;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.Group;
import org.jpdfederation.core.entity.Inventory;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.entity.User;
import org.jpdfederation.core.error.ErrorCode;
import org.jpdfederation.core.error.InputException;
import org.jpdfederation.core.topology.Topology;
import org.jpdfederation.testkit.internal.http.FakeHttpServer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class FakePlatformTest {

    /** Where virtual time starts unless it is told otherwise. */
    static final Instant START = Instant.parse("2026-01-05T09:00:00Z");

    private static final EntityRef KIM = EntityRef.user("kim");

    private static List<String> threadsOfFakes() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith(FakeHttpServer.THREAD_PREFIX))
                .toList();
    }

    @Nested
    class Time {

        @Test
        void startsAtAFixedInstant_andMovesByAdvanceOnly() {
            try (Federated fakes = Federated.star("a", "b")) {
                fakes.createUser("a", "kim");
                fakes.access("a").ping();
                fakes.access("b").users().find("kim");

                assertThat(fakes.platform.now()).isEqualTo(START);
                assertThat(fakes.platform.at("a").waiting("b")).isEqualTo(1);
                assertThat(fakes.events()).isEmpty();

                fakes.platform.advance(Duration.ofSeconds(30));

                assertThat(fakes.platform.now()).isEqualTo(START.plusSeconds(30));
                assertThat(fakes.decisions("b")).containsExactly("user/kim CREATED");
            }
        }

        @Test
        void startsWhereTheBuilderSays() {
            Instant start = Instant.parse("1999-12-31T23:59:59.999Z");
            try (FakePlatform platform =
                    FakePlatform.builder().jpds("a").startingAt(start).build()) {
                assertThat(platform.now()).isEqualTo(start);
                assertThat(platform.at("a").wallClock()).isEqualTo(start);
            }
        }

        @Test
        void advanceByZero_carriesOutWhatIsDueNow() {
            OutboundConfig twoAtOnce =
                    OutboundConfig.defaults().toBuilder().bufferMaxSize(2).build();
            try (Federated fakes = Federated.star(twoAtOnce, "a", "b")) {
                fakes.createUser("a", "ada");
                fakes.createUser("a", "bob");
                assertThat(fakes.users("b")).isEmpty();

                fakes.platform.advance(Duration.ZERO);

                assertThat(fakes.users("b")).containsExactly("ada", "bob");
                assertThat(fakes.platform.now()).isEqualTo(START);
            }
        }

        @Test
        void doesNotGoBack() {
            try (FakePlatform platform = FakePlatform.of("a")) {
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> platform.advance(Duration.ofMillis(-1)))
                        .withMessage("time does not go back: PT-0.001S");
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> platform.settle(Duration.ofMillis(-1)))
                        .withMessage("time does not go back: PT-0.001S");
                assertThat(platform.now()).isEqualTo(START);
            }
        }

        @Test
        void settleStopsAsSoonAsItIsQuiet() {
            try (Federated fakes = Federated.star("a", "b")) {
                assertThat(fakes.platform.settle(Duration.ofHours(1))).isTrue();
                assertThat(fakes.platform.now()).isEqualTo(START);

                fakes.platform.link("a", "b").latency(Duration.ofMillis(200));
                fakes.createUser("a", "kim");

                assertThat(fakes.platform.settle(Duration.ofHours(1))).isTrue();
                assertThat(fakes.platform.now()).isEqualTo(START.plusMillis(30_400));
                assertThat(fakes.users("b")).containsExactly("kim");
            }
        }

        @Test
        void settleAnswersFalseAtTheLimit_whenALinkIsCut() {
            try (Federated fakes = Federated.star("a", "b")) {
                fakes.platform.link("a", "b").cut();
                fakes.createUser("a", "kim");

                assertThat(fakes.platform.settle(Duration.ofMinutes(10))).isFalse();
                assertThat(fakes.platform.now()).isEqualTo(START.plusSeconds(600));

                fakes.platform.link("a", "b").heal();
                assertThat(fakes.platform.settle(Duration.ofMinutes(10))).isTrue();
            }
        }

        @Test
        @Tag("F1")
        void skewMovesOneWallClock_andTheStampsOfItsChanges() {
            try (Federated fakes = Federated.of("a", "b")) {
                fakes.platform.at("a").skew(Duration.ofSeconds(-90));
                fakes.createUser("a", "kim");
                fakes.createUser("b", "kim");

                assertThat(fakes.platform.at("a").wallClock()).isEqualTo(START.minusSeconds(90));
                assertThat(fakes.platform.now()).isEqualTo(START);
                assertThat(fakes.stampOf("a", KIM)).contains("-90000 by a");
                assertThat(fakes.stampOf("b", KIM)).contains("0 by b");
            }
        }
    }

    @Nested
    class Names {

        @Test
        void deploymentsComeInTheOrderGiven() {
            try (FakePlatform platform = FakePlatform.of("paris", "tokyo", "lima")) {
                assertThat(platform.deployments())
                        .extracting(jpd -> jpd.name().text())
                        .containsExactly("paris", "tokyo", "lima");
            }
        }

        @Test
        void anUnknownOneIsRefused_andTheKnownOnesAreNamed() {
            try (FakePlatform platform = FakePlatform.of("paris", "tokyo")) {
                assertThatThrownBy(() -> platform.at("lima"))
                        .isInstanceOfSatisfying(
                                InputException.class,
                                error -> assertThat(error.code()).isEqualTo(ErrorCode.NAME_UNKNOWN))
                        .hasMessage("JPD 'lima': this platform has no such JPD, only [paris, tokyo]");
                assertThatThrownBy(() -> platform.link("paris", "lima")).isInstanceOf(InputException.class);
                assertThatThrownBy(() -> platform.link("lima", "paris")).isInstanceOf(InputException.class);
            }
        }

        @Test
        void oneGivenTwiceIsRefused() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> FakePlatform.of("a", "b", "a"))
                    .withMessage("the JPD 'a' is given twice");
        }

        @Test
        void aPlatformWithoutAnyIsRefused() {
            assertThatIllegalArgumentException()
                    .isThrownBy(FakePlatform::of)
                    .withMessage("a platform needs at least one JPD");
        }

        @Test
        void aTargetThatIsNoneIsRefused() {
            try (FakePlatform platform = FakePlatform.of("a")) {
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> platform.at("a").relationState("b"))
                        .withMessage("a has no target 'b'");
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> platform.at("a").waiting("b"));
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> platform.at("a").broadcasting("b"));
            }
        }
    }

    @Nested
    class Ports {

        @Test
        void zeroGivesEachItsOwn() {
            try (FakePlatform platform = FakePlatform.of("a", "b", "c")) {
                assertThat(platform.deployments())
                        .extracting(jpd -> jpd.url().getPort())
                        .doesNotHaveDuplicates()
                        .allMatch(port -> port > 0);
            }
        }

        @Test
        void aGivenOneIsTaken_andFreeAgainAfterClose() throws IOException {
            int port = freePort();
            for (int i = 0; i < 2; i++) {
                try (FakePlatform platform =
                        FakePlatform.builder().jpd("a", port).build()) {
                    FakeDeployment a = platform.at("a");
                    assertThat(a.url()).isEqualTo(URI.create("http://127.0.0.1:" + port));
                    assertThat(a.accessUrl()).isEqualTo(URI.create("http://127.0.0.1:" + port + "/access"));
                    assertThat(a.jpd().accessUrl()).isEqualTo(a.accessUrl());
                }
            }
        }

        @Test
        void oneInUseIsToldInOneError_andNothingStaysStarted() throws IOException {
            int free = freePort();
            try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                int port = taken.getLocalPort();
                assertThatThrownBy(() -> FakePlatform.builder()
                                .jpd("a", free)
                                .jpd("b", port)
                                .jpds("c")
                                .build())
                        .isInstanceOfSatisfying(
                                InputException.class,
                                error -> assertThat(error.code()).isEqualTo(ErrorCode.PORT_IN_USE))
                        .hasMessageStartingWith("port " + port + ": another program listens on ")
                        .hasMessageContaining("JPD 'b' cannot be served there");
            }
            assertThat(threadsOfFakes()).isEmpty();
            try (ServerSocket again = new ServerSocket(free, 1, InetAddress.getLoopbackAddress())) {
                assertThat(again.getLocalPort()).isEqualTo(free);
            }
        }

        @Test
        void oneGivenTwice_orNoneAtAll_isRefused() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> FakePlatform.builder().jpd("a", 18_082).jpd("b", 18_082))
                    .withMessage("the port 18082 is given twice, here to the JPD 'b'");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> FakePlatform.builder().jpd("a", 65_536))
                    .withMessage("a port is a number from 0 to 65535, not 65536");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> FakePlatform.builder().jpd("a", -1));
        }

        private int freePort() throws IOException {
            try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                return any.getLocalPort();
            }
        }
    }

    @Nested
    class Close {

        @Test
        void leavesNoThread() {
            Federated fakes = Federated.of("a", "b");
            fakes.createUser("a", "kim");
            fakes.createUser("b", "kim");
            assertThat(threadsOfFakes()).isNotEmpty();

            fakes.close();

            assertThat(threadsOfFakes()).isEmpty();
        }

        @Test
        void mayBeRepeated() {
            FakePlatform platform = FakePlatform.of("a");
            platform.close();
            platform.close();
            assertThat(threadsOfFakes()).isEmpty();
        }
    }

    @Nested
    class Seed {

        private record Identity(List<String> serviceIds, String certificate, String tokenId, String value) {}

        private Identity identity(long seed) {
            try (Federated fakes = Federated.of(
                    FakePlatform.builder().seed(seed).jpds("a", "b").build())) {
                var token = fakes.access("b")
                        .tokens()
                        .create(TokenRequest.builder().description("ci").build());
                return new Identity(
                        fakes.platform.deployments().stream()
                                .flatMap(jpd -> jpd.jpd().serviceIds().stream())
                                .map(Object::toString)
                                .toList(),
                        fakes.access("a").rootCertificate(),
                        token.tokenId().orElseThrow(),
                        token.accessToken().reveal());
            }
        }

        @Test
        void theSameGivesTheSameIdsCertificatesAndTokens() {
            Identity identity = identity(42);

            assertThat(identity(42)).isEqualTo(identity);
            assertThat(identity.serviceIds()).hasSize(4).doesNotHaveDuplicates();
        }

        @Test
        void anotherGivesOthers() {
            Identity one = identity(1);
            Identity two = identity(2);

            assertThat(two.serviceIds()).doesNotContainAnyElementsOf(one.serviceIds());
            assertThat(two.certificate()).isNotEqualTo(one.certificate());
            assertThat(two.tokenId()).isNotEqualTo(one.tokenId());
            assertThat(two.value()).isNotEqualTo(one.value());
        }

        @Test
        @Tag("IB10")
        void theSameStoryGivesTheSameEvents_byteForByte() {
            String first = story();

            assertThat(story()).isEqualTo(first);
            assertThat(first.lines()).hasSizeGreaterThan(20);
            assertThat(first).contains("Sent[", "Decided[", "StateChanged[", "BroadcastEnded[", "Refused[");
        }

        private String story() {
            OutboundConfig outbound =
                    OutboundConfig.defaults().toBuilder().bufferMaxSize(3).build();
            try (Federated fakes = Federated.mesh(outbound, "a", "b", "c")) {
                fakes.platform.link("a", "c").latency(Duration.ofMillis(700));
                for (String name : List.of("ada", "bob", "cyd", "dan")) {
                    fakes.createUser("a", name);
                }
                fakes.access("a")
                        .groups()
                        .create(Group.named("dev")
                                .members(List.of("ada", "bob"))
                                .build());
                fakes.platform.advance(Duration.ofSeconds(40));
                fakes.setEmail("b", "bob", "bob@b.example.org");
                fakes.access("c").users().delete("cyd");
                fakes.access("c").tokens().create(TokenRequest.builder().build());
                fakes.platform.at("c").distrust(fakes.platform.at("b"));
                fakes.platform.link("c", "a").cut();
                fakes.platform.advance(Duration.ofMinutes(2));
                fakes.platform.link("c", "a").heal();
                fakes.access("a").federation().fullBroadcast("b");
                fakes.platform.advance(Duration.ofMinutes(2));
                List<String> lines = new ArrayList<>();
                fakes.events().forEach(event -> lines.add(event.toString()));
                return String.join("\n", lines);
            }
        }
    }

    @Nested
    class Connect {

        @Test
        void setsUpTrustTargetsAndSettings() {
            try (Federated fakes = Federated.of("a", "b", "c")) {
                OutboundConfig outbound = OutboundConfig.defaults().toBuilder()
                        .excludeUsers(List.of("root"))
                        .build();
                TargetSettings settings = TargetSettings.defaults().toBuilder()
                        .groupFilters(NamePatterns.including("dev-.*"))
                        .build();
                fakes.platform.connect(Topology.star(JpdName.of("a"), Federated.jpds("b", "c"))
                        .outbound(outbound)
                        .perTarget(JpdName.of("c"), settings)
                        .build());

                assertThat(fakes.access("a").federation().targets())
                        .extracting(target -> target.name() + " " + target.url() + " "
                                + target.settings().groupFilters().include())
                        .containsExactly(
                                "b " + fakes.platform.at("b").accessUrl() + " []",
                                "c " + fakes.platform.at("c").accessUrl() + " [dev-.*]");
                fakes.createUser("a", "root");
                fakes.createUser("a", "kim");
                fakes.platform.advance(Federated.WAIT);
                assertThat(fakes.users("b")).containsExactly("kim");
                assertThat(fakes.users("c")).containsExactly("kim");
            }
        }

        @Test
        void anUnknownJpdIsRefused_andNothingIsSetUp() {
            try (Federated fakes = Federated.star("a", "b")) {
                Topology unknown = Topology.star(JpdName.of("a"), Federated.jpds("b", "c"))
                        .outbound(OutboundConfig.defaults().toBuilder()
                                .excludeUsers(List.of("kim"))
                                .build())
                        .build();
                assertThatThrownBy(() -> fakes.platform.connect(unknown))
                        .isInstanceOf(InputException.class)
                        .hasMessageContaining("JPD 'c'");

                fakes.createUser("a", "kim");
                fakes.platform.advance(Federated.WAIT);
                assertThat(fakes.users("b")).containsExactly("kim");
            }
        }

        @Test
        void aPatternThatCannotBeUsedIsRefused_andTheTargetStaysAsItWas() {
            try (Federated fakes = Federated.star("a", "b")) {
                TargetSettings unusable = TargetSettings.defaults().toBuilder()
                        .groupFilters(NamePatterns.including("["))
                        .build();

                assertThatThrownBy(() -> fakes.platform.at("a").register(fakes.platform.at("b"), unusable))
                        .isInstanceOfSatisfying(
                                InputException.class,
                                error -> assertThat(error.code()).isEqualTo(ErrorCode.PATTERN_UNUSABLE));

                fakes.createUser("a", "kim");
                fakes.platform.advance(Federated.WAIT);
                assertThat(fakes.users("b")).containsExactly("kim");
            }
        }
    }

    @Nested
    class Preload {

        @Test
        @Tag("F5")
        void isNoChange_soNothingIsSentBeforeABroadcast() {
            try (Federated fakes = Federated.star("a", "b")) {
                fakes.platform
                        .at("a")
                        .preload(Inventory.builder()
                                .add(User.named("kim").build())
                                .build());
                assertThat(fakes.stampOf("a", KIM)).contains("-3600000 by a");
                fakes.platform.advance(Duration.ofMinutes(5));
                assertThat(fakes.users("b")).isEmpty();

                fakes.access("a").federation().fullBroadcast("b");

                assertThat(fakes.stampOf("b", KIM)).contains("-3600000 by a");
            }
        }

        @Test
        void inventoryIsACopyOfAllThatIsHeld() {
            try (Federated fakes = Federated.of("a")) {
                fakes.platform.at("a").put(User.named("kim").build());
                Inventory before = fakes.platform.at("a").inventory();
                assertThat(fakes.platform.at("a").delete(KIM)).isTrue();
                assertThat(fakes.platform.at("a").delete(KIM)).isFalse();

                assertThat(before.users()).containsExactly(User.named("kim").build());
                assertThat(fakes.platform.at("a").inventory().size()).isZero();
            }
        }
    }

    @Nested
    class MissionControl {

        @Test
        void runsInTheFirstJpdOnly_andListsAll() {
            try (Federated fakes = Federated.of("home", "edge")) {
                assertThat(fakes.client("home").missionControl().jpds().list())
                        .extracting(jpd -> jpd.id() + " " + jpd.name() + " " + jpd.url() + " "
                                + jpd.baseUrl().orElse("") + " " + jpd.local() + " "
                                + jpd.status().code())
                        .containsExactly(
                                "JPD-1 home " + fakes.platform.at("home").url() + "/ "
                                        + fakes.platform.at("home").url() + " true ONLINE",
                                "JPD-2 edge " + fakes.platform.at("edge").url() + "/ "
                                        + fakes.platform.at("edge").url() + " false ONLINE");
                Federated.assertRefused(
                        ErrorCode.NOT_FOUND,
                        404,
                        () -> fakes.client("edge")
                                .missionControl()
                                .jpds()
                                .list()
                                .toList());
            }
        }
    }

    @Test
    void noSecretIsInAnyText() {
        try (Federated fakes = Federated.star("a", "b")) {
            fakes.createUser("a", "kim");
            var token = fakes.access("a").tokens().create(TokenRequest.builder().build());
            fakes.platform.advance(Federated.WAIT);

            String texts = fakes.events().toString()
                    + fakes.platform.at("b").record(KIM)
                    + fakes.platform.at("a").adminToken()
                    + fakes.client("a")
                    + token;
            assertThat(fakes.decisions("b")).hasSize(2);
            assertThat(texts)
                    .doesNotContain("not-a-real-one-1")
                    .doesNotContain(token.accessToken().reveal())
                    .doesNotContain(fakes.platform.at("a").adminToken().reveal());
        }
    }

    @Test
    void platformsBesideEachOtherDoNotMeet() {
        try (Federated one = Federated.star("a", "b");
                Federated other = Federated.star("a", "b")) {
            one.createUser("a", "kim");
            one.platform.advance(Federated.WAIT);

            assertThat(one.users("b")).containsExactly("kim");
            assertThat(other.users("b")).isEmpty();
            assertThat(other.platform.now()).isEqualTo(START);
        }
    }
}
