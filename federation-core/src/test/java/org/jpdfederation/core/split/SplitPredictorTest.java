package org.jpdfederation.core.split;

import static java.time.Duration.ZERO;
import static java.time.Duration.ofDays;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jpdfederation.core.split.Story.U;
import static org.jpdfederation.core.split.Story.every;
import static org.jpdfederation.core.split.Story.group;
import static org.jpdfederation.core.split.Story.second;
import static org.jpdfederation.core.split.Story.user;

import java.util.List;
import org.jpdfederation.core.config.OutboundConfig;
import org.jpdfederation.core.entity.AccessToken;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.Secret;
import org.jpdfederation.core.entity.User;
import org.jpdfederation.core.sync.Knobs;
import org.jpdfederation.core.sync.Knobs.Buffering;
import org.jpdfederation.core.sync.Knobs.ConflictScope;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The timelines of the semantics that end split, each told by hand with its arithmetic. */
@Tag("IF3")
class SplitPredictorTest {

    private static final EntityRef DEV = EntityRef.group("dev");
    private static final Knobs EVERY_UPDATE = Knobs.defaults().toBuilder()
            .conflictScope(ConflictScope.EVERY_UPDATE)
            .build();

    private static List<Split> splits(Story story) {
        Prediction prediction = SplitPredictor.predict(story.told());
        assertThat(prediction).isInstanceOf(Prediction.Settled.class);
        return prediction.splits();
    }

    private static Split onlySplit(Story story) {
        List<Split> splits = splits(story);
        assertThat(splits).hasSize(1);
        return splits.get(0);
    }

    /** Each side as {@code A:2@120(A)}: site, number of the value, stamp in seconds, source; or {@code A:-}. */
    private static List<String> sides(Split split) {
        return split.sides().stream()
                .map(side -> side.site() + ":"
                        + side.record()
                                .map(record -> side.value() + "@"
                                        + (record.stamp().epochMilli() - Story.START.toEpochMilli()) / 1_000 + "("
                                        + record.stamp().source() + ")")
                                .orElse("-"))
                .toList();
    }

    /** Edits 30 s apart; the flush at 160 s carries both: at A def leads by 30 s, at B abc is older. */
    @Test
    @Tag("T01")
    void splitInsideTheWindow() {
        Split split = onlySplit(new Story("A", "B")
                .bothWays("A", "B", 80)
                .start(user("u", "v0"), "A", "B")
                .at(120)
                .on("A")
                .put(user("u", "abc"))
                .at(150)
                .on("B")
                .put(user("u", "def")));

        assertThat(split.key()).isEqualTo(U);
        assertThat(sides(split)).containsExactly("A:2@120(A)", "B:1@150(B)");
        assertThat(split.timeline()).contains(Timeline.SPLIT_IN_WINDOW);
        assertThat(split.since()).isEqualTo(second(150));
        assertThat(split.edits()).extracting(HistoryEvent.Edit::at).containsExactly(second(120), second(150));
        assertThat(split.differences()).extracting(Difference::kind).containsOnly(Difference.Kind.OTHER_CONTENT);
    }

    /** The same edits a whole window apart: at A def leads by 60 s, which is enough. */
    @Test
    @Tag("T03")
    void aWholeWindowApart_nothingIsSplit() {
        assertThat(splits(new Story("A", "B")
                        .bothWays("A", "B", 80)
                        .at(0)
                        .on("A")
                        .put(user("u", "abc"))
                        .at(60)
                        .on("B")
                        .put(user("u", "def"))))
                .isEmpty();
    }

    /** 20 s apart by one writer: no conflict unless every update is one; then B drops v2 (lead 20 s). */
    @Test
    @Tag("T02")
    void oneWriter_isSplitOnlyWhenEveryUpdateIsAConflict() {
        Story story = new Story("A", "B")
                .relation("A", "B", every(15))
                .at(0)
                .on("A")
                .put(user("u", "v1"))
                .at(20)
                .put(user("u", "v2"));

        assertThat(splits(story)).isEmpty();
        Split split = onlySplit(story.knobs(EVERY_UPDATE));
        assertThat(sides(split)).containsExactly("A:1@20(A)", "B:2@0(A)");
        assertThat(split.timeline()).contains(Timeline.LOST_EDIT_OF_ONE_WRITER);
    }

    /** a@0(A), b@70(B), c@100(C): A takes b (70 s), then c leads b by 30 s only; C keeps c, since b is older. */
    @Test
    @Tag("T04")
    void orderDecides() {
        Story story = new Story("B", "C", "A");
        for (String from : List.of("B", "C", "A")) {
            List.of("A", "B", "C").stream()
                    .filter(to -> !to.equals(from))
                    .forEach(to -> story.relation(from, to, every(200)));
        }
        story.at(0).on("A").put(user("u", "a"));
        story.at(70).on("B").put(user("u", "b"));
        story.at(100).on("C").put(user("u", "c"));

        Split split = onlySplit(story);
        assertThat(sides(split)).containsExactly("B:2@70(B)", "C:1@100(C)", "A:2@70(B)");
        assertThat(split.timeline()).contains(Timeline.ORDER_DECIDED);
        assertThat(split.since()).isEqualTo(second(200));
    }

    /** The clock is right again after a minute, but B keeps what was stamped ten years ahead. */
    @Test
    @Tag("T05")
    void poisonFromTheFuture() {
        Split split = onlySplit(new Story("A", "B")
                .relation("A", "B", every(30))
                .at(0)
                .on("A")
                .clock(ofDays(3_650))
                .put(user("u", "active"))
                .at(60)
                .clock(ZERO)
                .put(user("u", "disabled"))
                .at(200)
                .delete(U));

        assertThat(sides(split)).containsExactly("A:-", "B:1@" + 3_650 * 86_400 + "(A)");
        assertThat(split.timeline()).contains(Timeline.STAMP_FROM_THE_FUTURE);
        assertThat(split.since()).isEqualTo(second(200));
    }

    /** A's clock is 5 min behind: its edit of true 380 s is stamped 80 s, within the window of B's of 120 s. */
    @Test
    @Tag("T06")
    void slowClock() {
        Split split = onlySplit(new Story("A", "B")
                .bothWays("A", "B", 500)
                .at(0)
                .on("A")
                .clock(ofSeconds(-300))
                .at(120)
                .on("B")
                .put(user("u", "edited"))
                .at(380)
                .on("A")
                .put(user("u", "revoked")));

        assertThat(sides(split)).containsExactly("A:2@80(A)", "B:1@120(B)");
        assertThat(split.timeline()).contains(Timeline.SLOW_CLOCK);
    }

    /** v1@100, the clock goes back 90 s, v2@20 at true 110: B drops it as older. */
    @Test
    @Tag("T07")
    void clockSetBack_splitsWithOneWriter() {
        Split split = onlySplit(new Story("A", "B")
                .relation("A", "B", every(105))
                .at(100)
                .on("A")
                .put(user("u", "v1"))
                .at(110)
                .clock(ofSeconds(-90))
                .put(user("u", "v2")));

        assertThat(sides(split)).containsExactly("A:2@20(A)", "B:1@100(A)");
        assertThat(split.timeline()).contains(Timeline.CLOCK_SET_BACK);
    }

    private static Story startOfNine() {
        return new Story("A", "B").start(user("u", "v0"), "A", "B");
    }

    /** (a) to (c): the update undoes the deletion on both sites, so that they agree. */
    @Test
    @Tag("T09")
    void aDeletionThatLosesOnBothSites_isNoSplit() {
        assertThat(splits(startOfNine()
                        .bothWays("A", "B", 80)
                        .at(0)
                        .on("A")
                        .put(user("u", "new"))
                        .at(30)
                        .on("B")
                        .delete(U)))
                .as("(a) at A the deletion leads by 30 s and is ignored; B has nothing, so the update creates it")
                .isEmpty();
        assertThat(splits(startOfNine()
                        .bothWays("A", "B", 80)
                        .at(0)
                        .on("A")
                        .delete(U)
                        .at(30)
                        .on("B")
                        .put(user("u", "new"))))
                .as("(b) A creates it again; B drops the older deletion")
                .isEmpty();
        assertThat(splits(startOfNine()
                        .bothWays("A", "B", 80)
                        .at(0)
                        .on("B")
                        .put(user("u", "new"))
                        .at(30)
                        .on("A")
                        .delete(U)))
                .as("(c) at B the deletion leads by 30 s; A creates it again")
                .isEmpty();
    }

    /** (d) A's update waits until 200 s; B's deletion of 90 s removes it at A, then the update creates it at B. */
    @Test
    @Tag("T09")
    void aDeletionThatLosesOnOneSite() {
        Split split = onlySplit(startOfNine()
                .relation("A", "B", every(200))
                .relation("B", "A", every(100))
                .at(0)
                .on("A")
                .put(user("u", "new"))
                .at(90)
                .on("B")
                .delete(U));

        assertThat(sides(split)).containsExactly("A:-", "B:1@0(A)");
        assertThat(split.timeline()).contains(Timeline.DELETION_LOST);
        assertThat(split.since()).isEqualTo(second(200));
        assertThat(split.differences())
                .extracting(Difference::kind)
                .containsExactly(Difference.Kind.LEFT_AT_TARGET, Difference.Kind.MISSING_AT_TARGET);
    }

    @Test
    @Tag("T10")
    void whatASiteLacksSinceBefore_lingers() {
        Split split = onlySplit(new Story("A", "B").bothWays("A", "B", 30).start(user("m", "v"), "B"));

        assertThat(split.timeline()).contains(Timeline.LINGERING);
        assertThat(split.since()).isEqualTo(Story.START);
        assertThat(split.edits()).isEmpty();
    }

    /** 20 s apart: {bob} leads {alice} by 20 s at A; at B {alice} is older. 70 s apart A takes {bob}: no split. */
    @Test
    @Tag("T15")
    void lostGroupMember() {
        Split split = onlySplit(members(20));

        assertThat(split.key()).isEqualTo(DEV);
        assertThat(sides(split)).containsExactly("A:2@0(A)", "B:1@20(B)");
        assertThat(split.timeline()).contains(Timeline.LOST_MEMBER);
        assertThat(splits(members(70))).isEmpty();
    }

    private static Story members(int apart) {
        return new Story("A", "B")
                .bothWays("A", "B", 100)
                .start(group("dev"), "A", "B")
                .at(0)
                .on("A")
                .put(group("dev", "alice"))
                .at(apart)
                .on("B")
                .put(group("dev", "bob"));
    }

    /** Issued at 0 s, revoked at 10 s; B has the token by then and drops the deletion (10 s). */
    @Test
    @Tag("T16")
    void revocationInTheWindow() {
        AccessToken token = AccessToken.of("t", "jfac@01hq3v7k/users/kim").build();
        Story story = new Story("A", "B")
                .relation("A", "B", every(5))
                .at(0)
                .on("A")
                .put(token)
                .at(10)
                .delete(token.ref());

        assertThat(splits(story)).isEmpty();
        assertThat(onlySplit(story.knobs(EVERY_UPDATE)).timeline()).contains(Timeline.REVOCATION_IN_WINDOW);
    }

    /** A leaves break-glass out, B does not: they agree as A would send the group, not as B would. */
    @Test
    @Tag("T18")
    void exclusionInOneDirection() {
        OutboundConfig withoutBreakGlass =
                every(30).toBuilder().excludeUsers(List.of("break-glass")).build();
        Split split = onlySplit(new Story("A", "B")
                .relation("A", "B", withoutBreakGlass)
                .relation("B", "A", every(30))
                .at(0)
                .on("A")
                .put(group("admins", "break-glass")));

        assertThat(split.differences())
                .containsExactly(new Difference(
                        EntityRef.group("admins"),
                        split.sides().get(1).site(),
                        split.sides().get(0).site(),
                        Difference.Kind.OTHER_CONTENT));
        assertThat(split.timeline()).contains(Timeline.EXCLUSION_EATS);
    }

    /** The ring of T27, whose buffers keep every event: create and delete follow each other round for ever. */
    @Test
    @Tag("T27")
    void aChaseInARing_isEndless() {
        OutboundConfig forward = every(30).toBuilder().forwardPropagation(true).build();
        Story ring = new Story("A", "B", "C")
                .knobs(Knobs.defaults().toBuilder()
                        .buffering(Buffering.EVERY_EVENT)
                        .build())
                .relation("C", "A", forward)
                .relation("B", "C", forward)
                .relation("A", "B", forward)
                .at(0)
                .on("A")
                .put(user("u", "v"))
                .at(75)
                .delete(U);

        assertThat(SplitPredictor.predict(ring.told()))
                .isInstanceOfSatisfying(
                        Prediction.Endless.class,
                        endless -> assertThat(endless.restless()).containsExactly(U));
    }

    /** A and B edit 30 s apart, C and D 30 s apart, and nothing joins the pairs: two splits of one key. */
    @Test
    void sitesThatNoRelationJoins_splitByThemselves() {
        List<Split> splits = splits(new Story("A", "B", "C", "D")
                .bothWays("A", "B", 80)
                .bothWays("C", "D", 80)
                .at(0)
                .on("A")
                .put(user("u", "a"))
                .on("C")
                .put(user("u", "c"))
                .at(30)
                .on("B")
                .put(user("u", "b"))
                .on("D")
                .put(user("u", "d")));

        assertThat(splits)
                .extracting(SplitPredictorTest::sides)
                .containsExactly(List.of("A:2@0(A)", "B:1@30(B)"), List.of("C:2@0(C)", "D:1@30(D)"));
    }

    @Test
    @Tag("IB9")
    void whatIsPrinted_holdsNoContent() {
        User secret = User.named("u")
                .email("private@example.org")
                .password(Secret.of("hidden"))
                .build();
        Split split = onlySplit(new Story("A", "B")
                .bothWays("A", "B", 80)
                .at(0)
                .on("A")
                .put(secret)
                .at(1)
                .on("B")
                .put(user("u", "other@example.org")));

        assertThat(split.toString())
                .contains("user/u", "T01", "A: value 2")
                .doesNotContain("hidden", "private@", "other@");
    }
}
