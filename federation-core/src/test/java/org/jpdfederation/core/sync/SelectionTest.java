package org.jpdfederation.core.sync;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jpdfederation.core.sync.TestData.group;
import static org.jpdfederation.core.sync.TestData.permission;
import static org.jpdfederation.core.sync.TestData.token;
import static org.jpdfederation.core.sync.TestData.user;

import java.util.List;
import java.util.Set;
import org.jpdfederation.core.config.NamePatterns;
import org.jpdfederation.core.config.OutboundConfig;
import org.jpdfederation.core.config.TargetSettings;
import org.jpdfederation.core.entity.Entity;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.EntityType;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.entity.SignIn;
import org.jpdfederation.core.entity.User;
import org.jpdfederation.core.sync.TestNetwork.Link;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a change puts into the buffer, and what of it leaves: F4, F5. */
class SelectionTest {

    private static final Stamp EARLIER = Stamp.of(TestNetwork.START.minusSeconds(3_600), JpdName.of("C"));

    private final TestNetwork network = new TestNetwork(ofSeconds(60), "A", "B", "C");
    private final TestSite a = network.at("A");

    private Link connect(EntityType... types) {
        return network.connect("A", "B", config(types));
    }

    private static OutboundConfig config(EntityType... types) {
        return OutboundConfig.defaults().toBuilder().entityTypes(Set.of(types)).build();
    }

    private static OutboundConfig excluding(String... users) {
        return OutboundConfig.defaults().toBuilder()
                .excludeUsers(List.of(users))
                .build();
    }

    private void hold(Entity... entities) {
        for (Entity entity : entities) {
            a.hold(entity, EARLIER);
        }
    }

    @Nested
    @Tag("F4")
    class Judged {

        @Test
        void anUpsert_byTheStateAfterTheChange() {
            Link link = connect(EntityType.GROUPS);
            a.put(user("ann", "a1"));
            assertThat(a.source.waiting("B")).isZero();
            a.put(group("dev", "ann"));
            a.put(group("dev"));
            a.put(user("ann", "a2"));
            network.runThrough(ofSeconds(30));

            assertThat(link.log).containsExactly("30s CHANGES 1: user/ann=a1, group/dev=[]");
        }

        @Test
        void aDelete_byTheStateBeforeIt() {
            hold(user("ann", "a1"), user("bob", "b1"), group("dev", "ann"));
            Link link = connect(EntityType.GROUPS);
            a.delete(EntityRef.user("ann"));
            a.delete(EntityRef.user("bob"));
            a.delete(EntityRef.group("dev"));
            network.runThrough(ofSeconds(30));

            assertThat(link.log).containsExactly("30s CHANGES 1: -user/ann, -group/dev");
        }

        @Test
        void theDeletionOfWhatIsNotHeld_doesNothing() {
            Link link = connect(EntityType.USERS);
            a.delete(EntityRef.user("ann"));
            network.runThrough(ofSeconds(30));

            assertThat(link.log).isEmpty();
        }

        @Test
        void byFilters_butAGroupThatAPermissionBringsIsNotHeldBack() {
            hold(group("dev"), group("ops"));
            TargetSettings settings = TargetSettings.defaults().toBuilder()
                    .permissionFilters(new NamePatterns(List.of("team-.*"), List.of(".*-old")))
                    .groupFilters(NamePatterns.including("none"))
                    .build();
            Link link = network.connect("A", "B", config(EntityType.GROUPS, EntityType.PERMISSIONS), settings);
            a.put(permission("team-a", List.of(), List.of("dev")));
            a.put(permission("team-a-old", List.of(), List.of("ops")));
            a.put(permission("my-team-a", List.of(), List.of("ops")));
            a.put(group("ops"));
            network.runThrough(ofSeconds(30));

            assertThat(link.log).containsExactly("30s CHANGES 1: group/dev=[], permission/team-a=[][dev]");
        }

        @Test
        void byWhatTheStoreHeldBeforeTheEngineStarted() {
            RecordStore store = RecordStore.inMemory();
            store.put(new EntityRecord(group("dev", "ann"), EARLIER));
            store.put(new EntityRecord(user("ann", "a1"), EARLIER));
            SourceEngine engine = new SourceEngine(a.name, new SiteState(store), Knobs.defaults());
            engine.connect(
                    "B", JpdName.of("B"), config(EntityType.GROUPS), TargetSettings.defaults(), TestNetwork.START);
            engine.localChange(new Entry.Delete(EntityRef.user("ann"), EARLIER));

            assertThat(engine.waiting("B")).isEqualTo(1);
        }

        @Test
        void nothingForATargetThatIsNotActive() {
            TargetSettings inactive =
                    TargetSettings.defaults().toBuilder().active(false).build();
            Link link = network.connect("A", "B", OutboundConfig.defaults(), inactive);
            a.put(user("ann", "a1"));
            network.runThrough(ofSeconds(30));

            assertThat(link.log).isEmpty();
        }

        @Test
        void deletingAUser_leavesTheNameInMembers() {
            hold(user("ann", "a1"), group("dev", "ann"));
            Link link = connect(EntityType.values());
            a.delete(EntityRef.user("ann"));
            assertThat(a.text(EntityRef.group("dev"))).isEqualTo("group/dev=[ann]");
            a.put(group("dev", "ann", "bob"));
            network.runThrough(ofSeconds(30));

            assertThat(link.log).containsExactly("30s CHANGES 1: -user/ann, group/dev=[ann, bob]");
        }

        @Test
        @Tag("K7")
        void excludedUsers_areNotSent_andTheirNamesAreTakenOut_butTheirTokensAreSent() {
            Link link = network.connect("A", "B", excluding("ann"));
            a.put(user("ann", "a1"));
            a.put(user("bob", "b1"));
            a.put(group("dev", "ann", "bob"));
            a.put(permission("deploy", List.of("ann", "bob"), List.of("dev")));
            a.put(token("t1", "ann"));
            a.delete(EntityRef.user("ann"));
            network.runThrough(ofSeconds(30));

            assertThat(link.log)
                    .containsExactly("30s CHANGES 1: user/bob=b1, group/dev=[bob], permission/deploy=[bob][dev],"
                            + " token/t1=ann");
            assertThat(a.text(EntityRef.group("dev"))).as("at home").isEqualTo("group/dev=[ann, bob]");
        }

        @Test
        @Tag("AF1.7")
        void thirdPartyUsersWhoNeverLoggedIn_areNotCarried_whoeverNamesThem() {
            Link link = connect(EntityType.values());
            User ldap = user("ann", "a1").toBuilder()
                    .realm("ldap")
                    .signIn(SignIn.NEVER)
                    .build();
            a.put(ldap);
            a.put(user("bob", "b1").toBuilder().signIn(SignIn.NEVER).build());
            a.put(user("eve", "e1").toBuilder()
                    .realm("ldap")
                    .signIn(SignIn.UNKNOWN)
                    .build());
            a.put(group("dev", "ann"));
            network.moveTo(ofSeconds(31));
            a.put(ldap.toBuilder().signIn(SignIn.YES).build());
            network.runThrough(ofSeconds(60));

            assertThat(link.log)
                    .containsExactly(
                            "30s CHANGES 1: user/bob=b1, user/eve=e1, group/dev=[ann]", "60s CHANGES 1: user/ann=a1");
        }
    }

    @Nested
    @Tag("F5")
    class ComesIn {

        @Test
        void aheadOfTheChange_usersBeforeGroups_byName_twoStepsFar() {
            hold(user("zed", "z1"), user("abe", "a1"), user("kim", "k1"), user("liv", "l1"), user("out", "o1"));
            hold(group("ops", "liv", "abe"), group("dev", "kim", "gone"), group("other", "out"));
            Link link = connect(EntityType.PERMISSIONS);
            a.put(permission("deploy", List.of("zed", "abe"), List.of("ops", "dev", "gone")));
            network.runThrough(ofSeconds(30));

            assertThat(link.log)
                    .containsExactly(
                            "30s CHANGES 1: user/abe=a1, user/kim=k1, user/liv=l1, user/zed=z1,"
                                    + " group/dev=[gone, kim], group/ops=[abe, liv], permission/deploy=[abe, zed][dev, gone, ops]");
        }

        @Test
        void withItsRecordsOwnStamp() {
            hold(user("ann", "a1"));
            Link link = connect(EntityType.GROUPS);
            a.put(group("dev", "ann"));
            network.runThrough(ofSeconds(30));

            assertThat(link.sent.get(0).entries())
                    .extracting(Entry::stamp)
                    .containsExactly(EARLIER, Stamp.of(TestNetwork.START, a.name));
        }

        @Test
        void onlyOnce_notAgainWithTheNextChange() {
            hold(user("ann", "a1"), user("bob", "b1"));
            Link link = connect(EntityType.GROUPS);
            a.put(group("dev", "ann"));
            network.moveTo(ofSeconds(31));
            a.put(group("dev", "ann", "bob"));
            network.runThrough(ofSeconds(60));

            assertThat(link.log)
                    .containsExactly(
                            "30s CHANGES 1: user/ann=a1, group/dev=[ann]",
                            "60s CHANGES 1: user/bob=b1, group/dev=[ann, bob]");
        }

        @Test
        void withAGroupThatReturns_forAPermissionThatNamedItAllAlong() {
            hold(user("ann", "a1"), permission("deploy", List.of(), List.of("dev")));
            Link link = connect(EntityType.PERMISSIONS);
            a.put(group("dev", "ann"));
            network.runThrough(ofSeconds(30));

            assertThat(link.log).containsExactly("30s CHANGES 1: user/ann=a1, group/dev=[ann]");
        }

        @Test
        void onlyForTheRelationThatDidNotSelectItBefore() {
            hold(user("ann", "a1"));
            Link toB = connect(EntityType.GROUPS);
            Link toC = network.connect("A", "C", OutboundConfig.defaults());
            a.put(group("dev", "ann"));
            network.runThrough(ofSeconds(30));

            assertThat(toB.log).containsExactly("30s CHANGES 1: user/ann=a1, group/dev=[ann]");
            assertThat(toC.log).containsExactly("30s CHANGES 1: group/dev=[ann]");
        }

        @Test
        @Tag("T22")
        void leavingSendsNothing_whatWasSentStays() {
            hold(user("zoe", "z1"));
            Link link = connect(EntityType.GROUPS);
            a.put(group("dev", "zoe"));
            network.moveTo(ofSeconds(31));
            a.put(group("dev"));
            a.put(user("zoe", "z2"));
            a.delete(EntityRef.user("zoe"));
            network.runThrough(ofSeconds(60));

            assertThat(link.log).endsWith("60s CHANGES 1: group/dev=[]");
            assertThat(network.at("B").text(EntityRef.user("zoe"))).isEqualTo("user/zoe=z1");
        }
    }

    @Nested
    class AChangeOfConfiguration {

        @Test
        @Tag("F5")
        void buffersNothing() {
            hold(user("ann", "a1"));
            Link link = connect(EntityType.GROUPS);
            a.source.configure("B", OutboundConfig.defaults(), TargetSettings.defaults());
            network.runThrough(ofSeconds(30));

            assertThat(link.log).isEmpty();
        }

        @Test
        @Tag("F4")
        void hasWhatWaitsJudgedAgainWhenTheAttemptStarts() {
            Link link = connect(EntityType.values());
            a.put(group("dev", "ann", "eve"));
            a.put(user("ann", "a1"));
            a.put(user("bob", "b1"));
            a.put(token("t1", "ann"));
            OutboundConfig groupsOnly = config(EntityType.GROUPS);
            a.source.configure(
                    "B", groupsOnly.toBuilder().excludeUsers(List.of("eve")).build(), TargetSettings.defaults());
            network.runThrough(ofSeconds(30));

            assertThat(link.log)
                    .containsExactly(
                            "30s DROPPED NOT_SELECTED [user/bob, token/t1]",
                            "30s CHANGES 1: group/dev=[ann], user/ann=a1");
        }

        @Test
        @Tag("F4")
        void judgesAnUpsertByTheStateAfterItsChange_notByThatOfTheAttempt() {
            Link link = connect(EntityType.values());
            a.put(user("ann", "a1")); // in no group yet
            a.put(group("dev", "ann"));
            a.source.configure("B", config(EntityType.GROUPS), TargetSettings.defaults());
            network.runThrough(ofSeconds(30));

            assertThat(link.log)
                    .containsExactly("30s DROPPED NOT_SELECTED [user/ann]", "30s CHANGES 1: group/dev=[ann]");
        }

        @Test
        @Tag("F4")
        @Tag("F5")
        void thatAddsAType_losesNoMemberWhoLeftAgain() {
            hold(user("kim", "k1"), group("dev"));
            Link link = connect(EntityType.GROUPS);
            a.put(group("dev", "kim")); // brings kim ahead of it
            a.put(group("dev"));
            a.source.configure("B", config(EntityType.GROUPS, EntityType.PERMISSIONS), TargetSettings.defaults());
            network.runThrough(ofSeconds(30));

            assertThat(link.log).containsExactly("30s CHANGES 1: user/kim=k1, group/dev=[]");
        }

        @Test
        @Tag("F4")
        void thatAddsAType_losesNoDeletionOfAMemberWhoseGroupIsGoneToo() {
            hold(user("kim", "k1"), group("dev", "kim"));
            Link link = connect(EntityType.GROUPS);
            a.delete(EntityRef.user("kim"));
            a.delete(EntityRef.group("dev"));
            a.source.configure("B", config(EntityType.GROUPS, EntityType.PERMISSIONS), TargetSettings.defaults());
            network.runThrough(ofSeconds(30));

            assertThat(link.log).containsExactly("30s CHANGES 1: -user/kim, -group/dev");
        }

        @Test
        @Tag("F4")
        @Tag("IB7")
        void thatTakesATypeOffTheList_keepsBackADeletionThatItDoesNotSelect() {
            hold(user("kim", "k1"), group("dev", "kim"));
            Link link = connect(EntityType.GROUPS);
            a.delete(EntityRef.user("kim"));
            a.delete(EntityRef.group("dev"));
            a.source.configure("B", config(EntityType.TOKENS), TargetSettings.defaults());
            network.runThrough(ofSeconds(30));

            assertThat(link.log).containsExactly("30s DROPPED NOT_SELECTED [user/kim, group/dev]");
        }

        @Test
        @Tag("IB8")
        void leavesAReasonForAllThatWaits_byTheMembershipsOfItsChange() {
            hold(user("kim", "k1"), group("dev", "kim"), permission("p1", List.of(), List.of("dev")));
            connect(EntityType.PERMISSIONS);
            a.delete(EntityRef.user("kim"));
            a.delete(EntityRef.permission("p1"));
            a.source.configure("B", config(EntityType.PERMISSIONS, EntityType.TOKENS), TargetSettings.defaults());

            assertThat(a.source.reasons("B")).containsOnlyKeys(EntityRef.user("kim"), EntityRef.permission("p1"));
            assertThat(a.source.reasons("B").get(EntityRef.user("kim")).toString())
                    .isEqualTo("""
                            permission/p1 is selected: the relation names permissions
                            permission/p1 brings group/dev
                            group/dev brings its member user/kim""");
        }

        @Test
        @Tag("F4")
        void countsWhatAPermissionBroughtByWayOfAGroup() {
            hold(user("kim", "k1"), group("dev", "kim"), permission("p1", List.of(), List.of("dev")));
            Link link = connect(EntityType.PERMISSIONS);
            a.delete(EntityRef.user("kim"));
            a.delete(EntityRef.permission("p1"));
            a.source.configure("B", config(EntityType.PERMISSIONS, EntityType.TOKENS), TargetSettings.defaults());
            network.runThrough(ofSeconds(30));

            assertThat(link.log).containsExactly("30s CHANGES 1: -user/kim, -permission/p1");
        }

        @Test
        @Tag("F4")
        void thatIsTakenBackBeforeTheAttempt_dropsNothing() {
            Link link = connect(EntityType.values());
            a.put(user("ann", "a1"));
            a.source.configure("B", excluding("ann"), TargetSettings.defaults());
            a.source.configure("B", excluding(), TargetSettings.defaults());
            network.runThrough(ofSeconds(30));

            assertThat(link.log).containsExactly("30s CHANGES 1: user/ann=a1");
        }

        @Test
        @Tag("F10")
        void dropsForGood_whatDoesNotPass_alsoWhenTheAttemptFails() {
            Link link = connect(EntityType.values());
            link.cut = true;
            a.put(user("ann", "a1"));
            a.put(user("bob", "b1"));
            a.source.configure("B", excluding("ann"), TargetSettings.defaults());
            network.moveTo(ofSeconds(50));
            assertThat(a.source.waiting("B")).isEqualTo(1);
            a.source.configure("B", excluding(), TargetSettings.defaults());
            link.cut = false;
            network.runThrough(ofSeconds(60));

            assertThat(link.log).contains("60s CHANGES 1: user/bob=b1");
        }

        @Test
        @Tag("F4")
        void thatDropsAllThatWaits_sendsNothing() {
            Link link = connect(EntityType.values());
            a.put(user("ann", "a1"));
            a.source.configure("B", excluding("ann"), TargetSettings.defaults());
            network.runThrough(ofSeconds(30));

            assertThat(link.log).containsExactly("30s DROPPED NOT_SELECTED [user/ann]");
            assertThat(a.source.waiting("B")).isZero();
        }

        @Test
        @Tag("F4")
        void thatLeavesTheSelectionAlone_losesNoDeletionOfAMemberWhoLeft() {
            hold(user("zoe", "z1"), group("dev", "zoe"));
            Link link = connect(EntityType.GROUPS);
            a.delete(EntityRef.user("zoe"));
            a.put(group("dev"));
            a.source.configure(
                    "B",
                    config(EntityType.GROUPS).toBuilder().numberOfRetries(1).build(),
                    TargetSettings.defaults());
            network.runThrough(ofSeconds(30));

            assertThat(link.log).containsExactly("30s CHANGES 1: -user/zoe, group/dev=[]");
        }

        @Test
        @Tag("F4")
        void thatExcludesSomebodyElse_losesNoDeletionOfAMemberWhoseGroupIsGoneToo() {
            hold(user("zoe", "z1"), group("dev", "zoe"));
            Link link = connect(EntityType.GROUPS);
            a.delete(EntityRef.user("zoe"));
            a.delete(EntityRef.group("dev"));
            a.source.configure(
                    "B",
                    config(EntityType.GROUPS).toBuilder()
                            .excludeUsers(List.of("kim"))
                            .build(),
                    TargetSettings.defaults());
            network.runThrough(ofSeconds(30));

            assertThat(link.log).containsExactly("30s CHANGES 1: -user/zoe, -group/dev");
        }
    }
}
