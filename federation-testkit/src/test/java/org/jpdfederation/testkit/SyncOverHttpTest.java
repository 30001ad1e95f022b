package org.jpdfederation.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jpdfederation.testkit.Federated.MILLI;
import static org.jpdfederation.testkit.Federated.WAIT;
import static org.jpdfederation.testkit.Federated.permission;
import static org.jpdfederation.testkit.Federated.user;

import java.time.Duration;
import java.util.List;
import org.jpdfederation.client.access.BroadcastResult;
import org.jpdfederation.core.config.InboundConfig;
import org.jpdfederation.core.config.NamePatterns;
import org.jpdfederation.core.config.OutboundConfig;
import org.jpdfederation.core.config.TargetSettings;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.EntityType;
import org.jpdfederation.core.entity.Group;
import org.jpdfederation.core.entity.Inventory;
import org.jpdfederation.core.entity.User;
import org.jpdfederation.core.network.NetworkEvent;
import org.jpdfederation.core.sync.Batch;
import org.jpdfederation.core.sync.SourceEffect;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is sent, when, and what the target answers then: all of it changed and read over HTTP. */
class SyncOverHttpTest {

    private static TargetSettings only(EntityType... types) {
        return TargetSettings.defaults().toBuilder().entities(List.of(types)).build();
    }

    @Nested
    class When {

        @Test
        @Tag("F7")
        void aChangeArrivesAfterTheBufferWait_andNotAMillisecondBefore() {
            try (Federated fakes = Federated.star("a", "b")) {
                fakes.createUser("a", "kim");

                fakes.platform.advance(WAIT.minus(MILLI));
                assertThat(fakes.users("b")).isEmpty();

                fakes.platform.advance(MILLI);
                assertThat(fakes.users("b")).containsExactly("kim");
                assertThat(fakes.email("b", "kim")).isEqualTo(fakes.email("a", "kim"));
                assertThat(fakes.platform.at("a").waiting("b")).isZero();
            }
        }

        @Test
        @Tag("F7")
        void aChangeInTheMiddleOfAWaitArrivesAtItsEnd() {
            try (Federated fakes = Federated.star("a", "b")) {
                fakes.platform.advance(Duration.ofMillis(45_001));
                fakes.createUser("a", "kim");

                fakes.platform.advance(Duration.ofMillis(14_998));
                assertThat(fakes.users("b")).isEmpty();
                fakes.platform.advance(MILLI);
                assertThat(fakes.users("b")).containsExactly("kim");
            }
        }

        @Test
        @Tag("F7")
        void fiveHundredUsersArriveWithoutWaiting_andTheWaitBeginsAnew() {
            try (Federated fakes = Federated.star("a", "b")) {
                fakes.platform.advance(Duration.ofSeconds(10));
                for (int i = 0; i < 499; i++) {
                    fakes.createUser("a", "user-" + i);
                }
                fakes.platform.advance(Duration.ZERO);
                assertThat(fakes.users("b")).isEmpty();

                fakes.createUser("a", "user-499");
                fakes.platform.advance(Duration.ZERO);
                assertThat(fakes.users("b")).hasSize(500);

                fakes.createUser("a", "late");
                fakes.platform.advance(WAIT.minus(MILLI));
                assertThat(fakes.users("b")).hasSize(500);
                fakes.platform.advance(MILLI);
                assertThat(fakes.users("b")).hasSize(501).contains("late");
            }
        }

        @Test
        @Tag("F6")
        void changesOfOneEntityTravelAsOne() {
            try (Federated fakes = Federated.star("a", "b")) {
                fakes.createUser("a", "kim");
                fakes.setEmail("a", "kim", "second@example.org");
                fakes.setEmail("a", "kim", "third@example.org");
                fakes.platform.advance(WAIT);

                assertThat(fakes.decisions("b")).containsExactly("user/kim CREATED");
                assertThat(fakes.email("b", "kim")).isEqualTo("third@example.org");
            }
        }

        @Test
        @Tag("F15")
        void aSecondChangeAtTheInstantOfABroadcastIsNoNewer_andAMillisecondLaterItIs() {
            try (Federated fakes = Federated.star("a", "b")) {
                fakes.createUser("a", "kim");
                fakes.access("a").federation().fullBroadcast("b");
                fakes.setEmail("a", "kim", "same@example.org");
                fakes.platform.advance(WAIT);
                assertThat(fakes.decisions("b")).containsExactly("user/kim CREATED", "user/kim IGNORED_OLDER");
                assertThat(fakes.email("b", "kim")).isNotEqualTo("same@example.org");

                fakes.access("a").federation().fullBroadcast("b");
                fakes.platform.advance(MILLI);
                fakes.setEmail("a", "kim", "later@example.org");
                fakes.platform.advance(WAIT);
                assertThat(fakes.email("b", "kim")).isEqualTo("later@example.org");
            }
        }
    }

    @Nested
    class What {

        @Test
        @Tag("F4")
        @Tag("AF1.6")
        void aPermissionBringsItsGroupsAndTheirUsers_usersFirst() {
            try (Federated fakes = Federated.of("a", "b")) {
                fakes.register("a", "b", only(EntityType.PERMISSIONS));
                for (String name : List.of("ann", "bob", "carl")) {
                    fakes.createUser("a", name);
                }
                fakes.access("a")
                        .groups()
                        .create(Group.named("dev").members(List.of("ann")).build());
                fakes.platform.advance(WAIT);
                assertThat(fakes.platform.at("b").inventory().size()).isZero();

                fakes.access("a").permissions().create(permission("deploy", List.of("bob"), List.of("dev")));
                fakes.platform.advance(WAIT);

                assertThat(fakes.decisions("b"))
                        .containsExactly(
                                "user/ann CREATED",
                                "user/bob CREATED",
                                "group/dev CREATED",
                                "permission/deploy CREATED");
                assertThat(fakes.access("b").permissions().get("deploy"))
                        .isEqualTo(permission("deploy", List.of("bob"), List.of("dev")));
            }
        }

        @Test
        @Tag("F5")
        void aNewMemberOfABroughtGroupIsBroughtToo_andOneWhoLeavesStays() {
            try (Federated fakes = Federated.of("a", "b")) {
                fakes.register("a", "b", only(EntityType.GROUPS));
                fakes.createUser("a", "ann");
                fakes.createUser("a", "bob");
                fakes.access("a")
                        .groups()
                        .create(Group.named("dev").members(List.of("ann")).build());
                fakes.platform.advance(WAIT);
                assertThat(fakes.users("b")).containsExactly("ann");

                fakes.access("a").groups().changeMembers("dev", List.of("bob"), List.of("ann"));
                fakes.platform.advance(WAIT);

                assertThat(fakes.access("b").groups().get("dev").members()).containsExactly("bob");
                assertThat(fakes.users("b")).containsExactly("ann", "bob");
                fakes.setEmail("a", "ann", "new@example.org");
                fakes.platform.advance(WAIT);
                assertThat(fakes.email("b", "ann")).as("T22").isNotEqualTo("new@example.org");
            }
        }

        @Test
        @Tag("K7")
        void anExcludedUserIsNotAtTheTarget_norAmongTheMembersThere() {
            OutboundConfig outbound = OutboundConfig.defaults().toBuilder()
                    .excludeUsers(List.of("break-glass"))
                    .build();
            try (Federated fakes = Federated.star(outbound, "a", "b")) {
                fakes.createUser("a", "ann");
                fakes.createUser("a", "break-glass");
                fakes.access("a")
                        .groups()
                        .create(Group.named("admins")
                                .members(List.of("ann", "break-glass"))
                                .build());
                fakes.access("a")
                        .permissions()
                        .create(permission("all", List.of("ann", "break-glass"), List.of("admins")));
                fakes.platform.advance(WAIT);

                assertThat(fakes.users("b")).containsExactly("ann");
                assertThat(fakes.access("b").groups().get("admins").members()).containsExactly("ann");
                assertThat(fakes.access("b").permissions().get("all"))
                        .isEqualTo(permission("all", List.of("ann"), List.of("admins")));
                assertThat(fakes.access("a").groups().get("admins").members()).containsExactly("ann", "break-glass");
            }
        }

        @Test
        @Tag("F15")
        void aDeletionRemovesTheEntity_andLeavesItsNameInTheGroup() {
            try (Federated fakes = Federated.star("a", "b")) {
                fakes.createUser("a", "kim");
                fakes.access("a")
                        .groups()
                        .create(Group.named("dev").members(List.of("kim")).build());
                fakes.platform.advance(WAIT);

                fakes.access("a").users().delete("kim");
                fakes.platform.advance(WAIT);

                assertThat(fakes.users("b")).isEmpty();
                assertThat(fakes.access("b").groups().get("dev").members()).containsExactly("kim");
                assertThat(fakes.decisions("b"))
                        .containsExactly("user/kim CREATED", "group/dev CREATED", "user/kim DELETED");
            }
        }

        @Test
        @Tag("F17")
        void aChangeOfMembershipArrivesByEitherCall() {
            try (Federated fakes = Federated.star("a", "b")) {
                for (String name : List.of("ann", "bob", "cyd")) {
                    fakes.createUser("a", name);
                }
                fakes.access("a")
                        .groups()
                        .create(Group.named("dev")
                                .members(List.of("ann", "bob"))
                                .build());
                fakes.platform.advance(WAIT);

                fakes.access("a").groups().changeMembers("dev", List.of("cyd"), List.of("ann"));
                fakes.access("a").users().changeGroups("bob", List.of(), List.of("dev"));
                fakes.platform.advance(WAIT);

                assertThat(fakes.access("b").groups().get("dev").members()).containsExactly("cyd");
                assertThat(fakes.access("b").users().groups("cyd")).containsExactly("dev");
                assertThat(fakes.access("b").users().groups("bob")).isEmpty();
            }
        }

        @Test
        @Tag("F5")
        void anInactiveTargetGetsNothing_norWhatHappenedMeanwhile() {
            try (Federated fakes = Federated.of("a", "b")) {
                TargetSettings inactive =
                        TargetSettings.defaults().toBuilder().active(false).build();
                fakes.register("a", "b", inactive);
                fakes.createUser("a", "ann");
                fakes.platform.advance(Duration.ofMinutes(1));

                fakes.access("a")
                        .federation()
                        .update(fakes.target(
                                "b", inactive.toBuilder().active(true).build()));
                fakes.createUser("a", "bob");
                fakes.platform.advance(Duration.ofMinutes(1));

                assertThat(fakes.users("b")).containsExactly("bob");
            }
        }
    }

    @Nested
    class Changes {

        @Test
        @Tag("F4")
        void aFilterChangedOverRestIsAppliedToWhatWaits() {
            try (Federated fakes = Federated.of("a", "b")) {
                TargetSettings groups = only(EntityType.GROUPS);
                fakes.register("a", "b", groups);
                fakes.access("a").groups().create(Group.named("team-a").build());
                fakes.access("a").groups().create(Group.named("secret").build());
                fakes.platform.advance(Duration.ofSeconds(10));

                fakes.access("a")
                        .federation()
                        .update(fakes.target(
                                "b",
                                groups.toBuilder()
                                        .groupFilters(NamePatterns.including("team-.*"))
                                        .build()));
                fakes.platform.advance(Duration.ofSeconds(20));

                assertThat(fakes.access("b").groups().list()).containsExactly("team-a");
                assertThat(fakes.platform.at("a").waiting("b")).isZero();
            }
        }

        @Test
        @Tag("F5")
        void aWiderFilterBringsWhatExistsByBroadcastOnly() {
            try (Federated fakes = Federated.of("a", "b")) {
                TargetSettings groups = only(EntityType.GROUPS);
                fakes.register(
                        "a",
                        "b",
                        groups.toBuilder()
                                .groupFilters(NamePatterns.including("team-.*"))
                                .build());
                fakes.access("a").groups().create(Group.named("ops").build());
                fakes.platform.advance(WAIT);
                fakes.access("a").federation().update(fakes.target("b", groups));
                fakes.platform.advance(Duration.ofMinutes(5));
                assertThat(fakes.access("b").groups().list()).isEmpty();

                fakes.access("a").federation().fullBroadcast("b");
                assertThat(fakes.access("b").groups().list()).containsExactly("ops");
            }
        }

        @Test
        @Tag("F4")
        void outboundSettingsChangedLaterHoldForTheTargetsThatAreThere() {
            try (Federated fakes = Federated.star("a", "b")) {
                fakes.createUser("a", "ann");
                fakes.createUser("a", "root");

                fakes.platform
                        .at("a")
                        .configure(
                                OutboundConfig.defaults().toBuilder()
                                        .excludeUsers(List.of("root"))
                                        .build(),
                                InboundConfig.defaults());
                fakes.platform.advance(WAIT);

                assertThat(fakes.users("b")).containsExactly("ann");
            }
        }

        @Test
        @Tag("AF1.14")
        void aRemovedTargetKeepsWhatItReceived_andGetsNoMore() {
            try (Federated fakes = Federated.star("a", "b")) {
                fakes.createUser("a", "ann");
                fakes.platform.advance(WAIT);
                fakes.createUser("a", "bob");

                fakes.access("a").federation().remove("b");
                fakes.access("a").users().delete("ann");
                fakes.platform.advance(Duration.ofMinutes(5));

                assertThat(fakes.users("b")).containsExactly("ann");
                assertThat(fakes.platform.settle(Duration.ZERO)).isTrue();
            }
        }

        @Test
        @Tag("F7")
        void aReplacedTargetKeepsItsPlaceInTheOrderOfFlushes() {
            try (Federated fakes = Federated.star("a", "b", "c")) {
                fakes.access("a").federation().registerOrReplace(fakes.target("b", TargetSettings.defaults()));
                fakes.createUser("a", "kim");
                fakes.platform.advance(WAIT);

                assertThat(fakes.access("a").federation().targets())
                        .extracting(target -> target.name())
                        .containsExactly("b", "c");
                assertThat(fakes.events(NetworkEvent.Sent.class))
                        .extracting(sent -> sent.batch().target())
                        .containsExactly("b", "c");
            }
        }
    }

    @Nested
    class FullBroadcast {

        private void preloadUsers(Federated fakes, int count) {
            Inventory.Builder inventory = Inventory.builder();
            for (int i = 0; i < count; i++) {
                inventory.add(User.named("user-" + i).build());
            }
            fakes.platform.at("a").preload(inventory.build());
        }

        @Test
        @Tag("F19")
        void of1200RecordsGoesInThreeBatches() {
            try (Federated fakes = Federated.star("a", "b")) {
                preloadUsers(fakes, 1_200);

                assertThat(fakes.access("a").federation().fullBroadcast("b")).isEqualTo(BroadcastResult.STARTED);

                assertThat(fakes.users("b")).hasSize(1_200).isEqualTo(fakes.users("a"));
                assertThat(fakes.events(NetworkEvent.Sent.class))
                        .extracting(sent -> sent.batch().kind() + " "
                                + sent.batch().entries().size())
                        .containsExactly("BROADCAST 500", "BROADCAST 500", "BROADCAST 200");
                assertThat(fakes.events(NetworkEvent.BroadcastEnded.class))
                        .containsExactly(new NetworkEvent.BroadcastEnded(
                                FakePlatformTest.START,
                                fakes.platform.at("a").name(),
                                "b",
                                SourceEffect.BroadcastResult.COMPLETED,
                                1_200));
            }
        }

        @Test
        @Tag("F19")
        void sendsOneBatchAfterTheOther_whenTheLinkIsSlow() {
            try (Federated fakes = Federated.star("a", "b")) {
                preloadUsers(fakes, 1_200);
                fakes.platform.link("a", "b").latency(Duration.ofSeconds(1));
                fakes.access("a").federation().fullBroadcast("b");
                assertThat(fakes.platform.at("a").broadcasting("b")).isTrue();

                assertThat(fakes.platform.settle(Duration.ofMinutes(1))).isTrue();

                assertThat(fakes.events(NetworkEvent.Sent.class))
                        .extracting(fakes::millis)
                        .containsExactly(0L, 2_000L, 4_000L);
                assertThat(fakes.platform.at("a").broadcasting("b")).isFalse();
                assertThat(fakes.users("b")).hasSize(1_200);
            }
        }

        @Test
        @Tag("F19")
        void goesByTypeThenName_withEachRecordsOwnStamp() {
            try (Federated fakes = Federated.star("a", "b")) {
                fakes.platform
                        .at("a")
                        .preload(Inventory.builder()
                                .add(permission("p", List.of(), List.of("dev")))
                                .add(Group.named("dev").build())
                                .add(user("zoe"))
                                .add(user("Ada"))
                                .build());
                fakes.access("a").federation().fullBroadcast("b");

                assertThat(fakes.decisions("b"))
                        .containsExactly(
                                "user/Ada CREATED", "user/zoe CREATED", "group/dev CREATED", "permission/p CREATED");
                assertThat(fakes.stampOf("b", EntityRef.user("zoe"))).contains("-3600000 by a");
            }
        }

        @Test
        @Tag("F19")
        void leavesTheBufferAndItsWaitAlone() {
            try (Federated fakes = Federated.star("a", "b")) {
                fakes.platform.advance(Duration.ofSeconds(10));
                fakes.createUser("a", "kim");
                fakes.access("a").federation().fullBroadcast("b");
                assertThat(fakes.platform.at("a").waiting("b")).isEqualTo(1);

                fakes.platform.advance(Duration.ofSeconds(20));

                assertThat(fakes.events(NetworkEvent.Sent.class))
                        .extracting(sent -> sent.batch().kind() + " at " + fakes.millis(sent))
                        .containsExactly(Batch.Kind.BROADCAST + " at 10000", Batch.Kind.CHANGES + " at 30000");
            }
        }
    }
}
