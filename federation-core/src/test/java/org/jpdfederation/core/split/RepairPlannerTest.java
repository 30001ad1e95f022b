package org.jpdfederation.core.split;

import static java.time.Duration.ZERO;
import static java.time.Duration.ofDays;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.jpdfederation.core.split.Story.U;
import static org.jpdfederation.core.split.Story.every;
import static org.jpdfederation.core.split.Story.group;
import static org.jpdfederation.core.split.Story.second;
import static org.jpdfederation.core.split.Story.user;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jpdfederation.core.config.OutboundConfig;
import org.jpdfederation.core.entity.Entity;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.Inventory;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.entity.Secret;
import org.jpdfederation.core.entity.User;
import org.jpdfederation.core.split.RepairStep.Action;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is planned for the timelines that end split, and that it heals them. */
@Tag("R2")
class RepairPlannerTest {

    private static final JpdName A = JpdName.of("A");
    private static final JpdName B = JpdName.of("B");
    private static final EntityRef DEV = EntityRef.group("dev");

    private static Prediction.Settled predict(Story story) {
        return (Prediction.Settled) SplitPredictor.predict(story.told());
    }

    private static RepairPlan plan(Story story) {
        return RepairPlanner.plan(predict(story));
    }

    private static RepairPlan plan(Story story, EntityRef key, Winner winner) {
        return RepairPlanner.plan(predict(story), Map.of(key, winner));
    }

    private static void expectHealedBy(RepairPlan plan, Story story) {
        plan.steps().forEach(story::does);
        assertThat(predict(story).splits()).isEmpty();
    }

    /** abc@120(A), def@150(B), window 60 s: whoever writes must do so at 150 + 60 = 210 s or later. */
    private static Story insideTheWindow() {
        return new Story("A", "B")
                .bothWays("A", "B", 80)
                .at(120)
                .on("A")
                .put(user("u", "abc"))
                .at(150)
                .on("B")
                .put(user("u", "def"));
    }

    @Nested
    @Tag("T01")
    class SplitInsideTheWindow {

        private final Story story = insideTheWindow();

        @Test
        void theLatestStampWins_byOneTouchAWindowLater() {
            RepairPlan plan = plan(story);

            assertThat(plan.steps()).singleElement().satisfies(step -> {
                assertThat(step.action()).isEqualTo(Action.TOUCH);
                assertThat(step.site()).isEqualTo(B);
                assertThat(step.earliest()).isEqualTo(second(210)).isEqualTo(step.wallClock());
                assertThat(step.value()).contains(user("u", "def"));
                assertThat(step.reaches()).containsExactly(A);
                assertThat(step.gains()).isEmpty();
            });
            expectHealedBy(plan, story);
        }

        @Test
        void theCallerChoosesTheOtherSite() {
            RepairPlan plan = plan(story, U, Winner.valueOf(A));

            assertThat(plan.steps()).singleElement().satisfies(step -> {
                assertThat(step.site()).isEqualTo(A);
                assertThat(step.earliest()).isEqualTo(second(210));
                assertThat(step.value()).contains(user("u", "abc"));
            });
            expectHealedBy(plan, story);
        }

        @Test
        void aMillisecondTooEarly_itDoesNotHeal() {
            story.at(209.999).on("A").put(user("u", "abc"));

            assertThat(predict(story).splits()).extracting(Split::key).containsExactly(U);
        }

        @Test
        void theTextTellsEverythingButTheContent() {
            assertThat(plan(story).text()).isEqualTo("""
                            user/u split since 2026-03-01T00:02:30Z (A: value 2, 2026-03-01T00:02:00Z by A; B: value 1, \
                            2026-03-01T00:02:30Z by B): T01, two sites changed it less than the conflict window apart; \
                            each keeps its own value for good
                              repaired: what B holds wins
                            1. on B, not before 2026-03-01T00:03:30Z: write user/u, which reaches A
                            verify from 2026-03-01T00:05:20Z on
                            """);
        }
    }

    /** A's clock is 10 s behind: abc is stamped 110 s. It shows 210 s at true 220 s. */
    @Test
    void theInstantIsThatOfTheWritersOwnClock() {
        Story story = new Story("A", "B")
                .bothWays("A", "B", 80)
                .at(0)
                .on("A")
                .clock(ofSeconds(-10))
                .at(120)
                .put(user("u", "abc"))
                .at(150)
                .on("B")
                .put(user("u", "def"));

        RepairPlan plan = plan(story, U, Winner.valueOf(A));

        assertThat(plan.steps()).singleElement().satisfies(step -> {
            assertThat(step.earliest()).isEqualTo(second(220));
            assertThat(step.wallClock()).isEqualTo(second(210));
            assertThat(step.toString()).contains("(its clock: 2026-03-01T00:03:30Z)");
        });
        expectHealedBy(plan, story);
    }

    @Nested
    @Tag("T05")
    class PoisonFromTheFuture {

        private final Story story = new Story("A", "B")
                .relation("A", "B", every(30))
                .at(0)
                .on("A")
                .clock(ofDays(3_650))
                .put(user("u", "active"))
                .at(60)
                .clock(ZERO);

        /** Quiet at 210 s, when the deletion was ignored at B; one idle flush later it is 240 s. */
        @Test
        @Tag("R3")
        void theDeletionIsRepeatedWhereItLost_asTheValueWouldWiden() {
            RepairPlan plan = plan(story.at(200).delete(U));

            assertThat(plan.steps()).singleElement().satisfies(step -> {
                assertThat(step.action()).isEqualTo(Action.DELETE);
                assertThat(step.site()).isEqualTo(B);
                assertThat(step.earliest()).isEqualTo(second(240));
            });
            expectHealedBy(plan, story);
        }

        @Test
        void aValueIsWrittenOnEachSite_sinceATouchWouldWaitTenYears() {
            RepairPlan plan = plan(story.at(70).put(user("u", "right")), U, Winner.valueOf(A));

            assertThat(plan.steps()).extracting(RepairStep::action).containsOnly(Action.WRITE_LOCALLY);
            assertThat(plan.steps()).extracting(RepairStep::site).containsExactly(A, B);
            assertThat(plan.steps()).extracting(RepairStep::earliest).containsOnly(second(90.001));
            expectHealedBy(plan, story.at(200).on("A").put(user("u", "later edits arrive again")));
        }
    }

    /** Gone at A, @0(A) at B, quiet at 200 s; the longest wait is 200 s. */
    @Test
    @Tag("T09")
    @Tag("R3")
    void aDeletionThatLost_isRepeatedAfterAnIdleFlush() {
        Story story = new Story("A", "B")
                .start(user("u", "v0"), "A", "B")
                .relation("A", "B", every(200))
                .relation("B", "A", every(100))
                .at(0)
                .on("A")
                .put(user("u", "new"))
                .at(90)
                .on("B")
                .delete(U);

        RepairPlan plan = plan(story);

        assertThat(plan.steps()).singleElement().satisfies(step -> {
            assertThat(step.action()).isEqualTo(Action.DELETE);
            assertThat(step.site()).isEqualTo(B);
            assertThat(step.earliest()).isEqualTo(second(400));
        });
        expectHealedBy(plan, story);
    }

    @Nested
    @Tag("R5")
    class NeverWidensSilently {

        @Test
        @Tag("T10")
        void whatLingers_mayBeAnythingAndIsLeftToPeople() {
            Story story = new Story("A", "B").bothWays("A", "B", 30).start(user("m", "v"), "B");
            EntityRef m = EntityRef.user("m");

            RepairPlan plan = plan(story);
            assertThat(plan.steps()).isEmpty();
            assertThat(plan.repairs())
                    .singleElement()
                    .isInstanceOfSatisfying(
                            Repair.ChoiceNeeded.class,
                            choice -> assertThat(choice.candidates())
                                    .singleElement()
                                    .satisfies(candidate -> assertThat(candidate.gains())
                                            .containsOnlyKeys(A)
                                            .containsEntry(
                                                    A,
                                                    List.of(
                                                            "sign in",
                                                            "use an internal password",
                                                            "use the web interface"))));

            assertThat(plan(story, m, Winner.deletion()).steps())
                    .extracting(RepairStep::action, RepairStep::site)
                    .containsExactly(tuple(Action.DELETE, B));
            RepairPlan kept = plan(story, m, Winner.valueOf(B));
            assertThat(kept.steps())
                    .singleElement()
                    .satisfies(step -> assertThat(step.gains()).containsOnlyKeys(A));
            assertThat(kept.text()).contains("A gains: sign in");
            expectHealedBy(kept, story);
        }

        @Test
        @Tag("T15")
        void twoMemberLists_eachOfWhichWidens() {
            Story story = members(List.of("alice"), List.of("bob"));

            RepairPlan plan = plan(story);
            assertThat(plan.steps()).isEmpty();
            assertThat(plan.text())
                    .contains(
                            "what B holds (2026-03-01T00:00:20Z by B); A gains: member bob",
                            "what A holds (2026-03-01T00:00:00Z by A); B gains: member alice",
                            "nothing is to be done");
            expectHealedBy(plan(story, DEV, Winner.valueOf(A)), story);
        }

        /** {alice, bob}@20(B) is later than {alice}@0(A), but A would gain bob. */
        @Test
        @Tag("T15")
        void anEarlierValueThatWidensNothingWins() {
            Story story = members(List.of("alice"), List.of("alice", "bob"));

            RepairPlan plan = plan(story);

            assertThat(plan.steps()).singleElement().satisfies(step -> {
                assertThat(step.site()).isEqualTo(A);
                assertThat(step.value()).contains(group("dev", "alice"));
                assertThat(step.gains()).isEmpty();
            });
            expectHealedBy(plan, story);
        }

        private Story members(List<String> atA, List<String> atB) {
            return new Story("A", "B")
                    .bothWays("A", "B", 100)
                    .start(group("dev"), "A", "B")
                    .at(0)
                    .on("A")
                    .put(group("dev", atA.toArray(String[]::new)))
                    .at(20)
                    .on("B")
                    .put(group("dev", atB.toArray(String[]::new)));
        }

        /** A touch at A leaves break-glass out again, so each site is written by itself. */
        @Test
        @Tag("T18")
        void anExclusionInOneDirection_isNeverSettledByLockingOut() {
            OutboundConfig withoutBreakGlass =
                    every(30).toBuilder().excludeUsers(List.of("break-glass")).build();
            EntityRef admins = EntityRef.group("admins");
            Story story = new Story("A", "B")
                    .relation("A", "B", withoutBreakGlass)
                    .relation("B", "A", every(30))
                    .at(0)
                    .on("A")
                    .put(group("admins", "break-glass"));

            assertThat(plan(story).repairs()).singleElement().isInstanceOf(Repair.ChoiceNeeded.class);
            RepairPlan chosen = plan(story, admins, Winner.valueOf(A));
            assertThat(chosen.steps()).extracting(RepairStep::action).containsOnly(Action.WRITE_LOCALLY);
            expectHealedBy(chosen, story);
        }
    }

    @Nested
    class OneTouchForAllSites {

        private final OutboundConfig forward =
                every(30).toBuilder().forwardPropagation(true).build();

        @Test
        void alongAChain_theFirstSiteWritesWhatTheLastOneHolds() {
            Story story = new Story("A", "B", "C")
                    .relation("A", "B", every(30))
                    .relation("B", "C", forward)
                    .start(user("u", "v"), "A", "B", "C")
                    .at(10)
                    .on("C")
                    .put(user("u", "edited"));

            RepairPlan plan = plan(story);

            assertThat(plan.steps()).singleElement().satisfies(step -> {
                assertThat(step.site()).isEqualTo(A);
                assertThat(step.reaches()).containsExactly(B);
                assertThat(step.value()).contains(user("u", "edited"));
            });
            expectHealedBy(plan, story);
        }

        @Test
        void inAStar_theHubWritesWhatAnEdgeHolds() {
            Story story = new Story("hub", "e1", "e2")
                    .relation("hub", "e1", every(30))
                    .relation("hub", "e2", every(30))
                    .start(user("u", "v"), "hub", "e1", "e2")
                    .at(10)
                    .on("e1")
                    .put(user("u", "edited"));

            RepairPlan plan = plan(story);

            assertThat(plan.steps()).singleElement().satisfies(step -> {
                assertThat(step.site()).isEqualTo(JpdName.of("hub"));
                assertThat(step.reaches()).containsExactly(JpdName.of("e2"));
                assertThat(step.earliest()).isEqualTo(second(70));
            });
            expectHealedBy(plan, story);
        }

        @Test
        void sourcesThatNobodyReaches_writeEachForThemselves() {
            Story story = new Story("A", "B", "C")
                    .relation("A", "C", every(30))
                    .relation("B", "C", every(30))
                    .start(user("u", "v"), "A", "B", "C")
                    .at(10)
                    .on("C")
                    .put(user("u", "edited"));

            RepairPlan plan = plan(story);

            assertThat(plan.steps()).extracting(RepairStep::site).containsExactly(A, B);
            assertThat(plan.steps()).extracting(RepairStep::reaches).containsOnly(List.of());
            expectHealedBy(plan, story);
        }
    }

    @Nested
    class Verification {

        private final RepairPlan plan = plan(insideTheWindow());

        private List<Healing> verify(Entity atA, Entity atB) {
            return plan.verify(Map.of(
                    A, Inventory.builder().add(atA).build(),
                    B, Inventory.builder().add(atB).build()));
        }

        @Test
        void tellsWhichSiteHoldsWhatElse() {
            assertThat(verify(user("u", "def"), user("u", "def")))
                    .containsExactly(new Healing(U, true, "as planned on [A, B]"));
            assertThat(verify(user("u", "abc"), user("u", "def")))
                    .containsExactly(new Healing(U, false, "A holds another value"));
            assertThat(verify(user("u", "def"), user("other", "x")))
                    .containsExactly(new Healing(U, false, "B lacks it"));
        }

        @Test
        void leavesOutWhenUsersLoggedIn() {
            User loggedIn =
                    user("u", "def").toBuilder().lastLoggedIn(second(100)).build();

            assertThat(verify(loggedIn, user("u", "def"))).allMatch(Healing::healed);
        }

        @Test
        void needsEverySite() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> plan.verify(Map.of(A, Inventory.empty())))
                    .withMessage("the inventory of 'B' is missing, and user/u was repaired there; read it and give it"
                            + " too");
        }
    }

    @Test
    @Tag("IB9")
    void noSecretIsPrinted() {
        User hidden = User.named("u")
                .email("private@example.org")
                .password(Secret.of("hidden-one"))
                .build();
        RepairPlan plan = plan(insideTheWindow().at(151).on("B").put(hidden));

        assertThat(plan.steps()).extracting(RepairStep::value).contains(Optional.of(hidden));
        assertThat(plan.text() + plan.steps() + plan.repairs()).doesNotContain("hidden-one", "private@");
    }

    @Test
    void aWinnerThatCannotWin_isRefused() {
        Prediction.Settled settled = predict(insideTheWindow());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> RepairPlanner.plan(settled, Map.of(DEV, Winner.deletion())))
                .withMessage("group/dev is not split, so nothing can win it; leave it out of the chosen winners");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RepairPlanner.plan(settled, Map.of(U, Winner.valueOf(JpdName.of("C")))))
                .withMessage("what C holds cannot win user/u, since that site does not hold it; choose one of [A, B] or"
                        + " the deletion");
    }
}
