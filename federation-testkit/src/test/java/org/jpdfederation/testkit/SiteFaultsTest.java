package org.jpdfederation.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jpdfederation.testkit.Federated.user;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jpdfederation.client.access.TokenRequest;
import org.jpdfederation.client.access.TrustResult;
import org.jpdfederation.client.error.UnreachableException;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.Group;
import org.jpdfederation.core.entity.Secret;
import org.jpdfederation.core.error.ErrorCode;
import org.jpdfederation.core.error.Outcome;
import org.jpdfederation.core.network.NetworkEvent;
import org.jpdfederation.core.sync.RelationState;
import org.jpdfederation.core.sync.SourceEffect.BroadcastResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Deployments that die, come back, are restored, or cannot take what they are sent. The wait is 30 s. */
class SiteFaultsTest {

    private final Federated fakes = Federated.star("a", "b");
    private final FakeDeployment a = fakes.platform.at("a");
    private final FakeDeployment b = fakes.platform.at("b");

    @AfterEach
    void close() {
        fakes.close();
    }

    private void assertNoAnswer(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(UnreachableException.class);
    }

    @Nested
    class WhileItIsDown {

        @Test
        void nobodyAnswers_andTheAddressIsTheSameAfterwards() {
            URI url = a.url();
            fakes.createUser("a", "kim");
            a.crash();
            assertThat(a.isUp()).isFalse();

            assertNoAnswer(() -> fakes.users("a"));
            assertNoAnswer(() -> fakes.createUser("a", "zoe"));
            assertNoAnswer(() -> fakes.clientWithoutToken("a").access().ping());
            assertThat(fakes.users("b")).as("others answer").isEmpty();
            assertThat(a.inventory().users()).as("its disk is whole").hasSize(1);

            a.restart();
            assertThat(a.isUp()).isTrue();
            assertThat(a.url()).isEqualTo(url);
            assertThat(fakes.users("a")).containsExactly("kim");
        }

        @Test
        void itCannotBeChanged_norDie() {
            a.crash();

            assertThatIllegalStateException()
                    .isThrownBy(() -> a.put(user("kim")))
                    .withMessageContaining("'a' is down");
            assertThatIllegalStateException().isThrownBy(() -> a.delete(EntityRef.user("kim")));
            assertThatIllegalStateException().isThrownBy(a::crash);
            assertThatIllegalStateException().isThrownBy(a::crashAtNextChange);
            assertThatIllegalStateException().isThrownBy(b::restart).withMessageContaining("b is up");
            assertThatIllegalStateException().isThrownBy(() -> b.restore(new Backup(List.of())));
        }

        @Test
        void aSourceThatAsksForTrustGetsNoAnswer() {
            b.crash();
            assertThat(fakes.access("a").federation().validateServer(b.accessUrl()))
                    .isInstanceOf(TrustResult.NotTrusted.class);
            b.restart();
            assertThat(fakes.access("a").federation().validateServer(b.accessUrl()))
                    .isInstanceOf(TrustResult.Trusted.class);
        }

        @Test
        @Tag("F11")
        void itsSourcesFail_andDeliverAfterwards() {
            b.crash();
            fakes.createUser("a", "kim");
            fakes.at("00:42");
            assertThat(a.relationState("b")).isEqualTo(RelationState.FAILING);
            b.restart();
            fakes.at("01:00");

            assertThat(a.relationState("b")).isEqualTo(RelationState.ACTIVE);
            assertThat(fakes.users("b")).containsExactly("kim");
        }
    }

    @Nested
    class AfterwardsItsRelations {

        @Test
        @Tag("IB1")
        void sendWhatWaited_aWaitAfterTheRestart() {
            fakes.createUser("a", "kim");
            fakes.at("00:20");
            a.crash();
            fakes.at("00:45");
            a.restart();
            fakes.at("01:14.999");
            assertThat(fakes.users("b")).isEmpty();
            fakes.at("01:15");

            assertThat(fakes.users("b")).containsExactly("kim");
        }

        @Test
        @Tag("F19")
        void haveNoBroadcastUnderWay() {
            fakes.start(user("kim"));
            fakes.platform.link("a", "b").loseNext(1);
            fakes.access("a").federation().fullBroadcast("b");
            a.crash();
            a.restart();
            fakes.at("24:00:00");

            assertThat(fakes.events(NetworkEvent.BroadcastEnded.class))
                    .extracting(NetworkEvent.BroadcastEnded::result)
                    .containsExactly(BroadcastResult.FAILED);
            assertThat(fakes.decisions("b")).isEmpty();
        }
    }

    @Nested
    @Tag("T29")
    class ACrashAtTheNextChange {

        @Test
        void comesWithTheFirstWriteOfACall_andLeavesTheRestUndone() {
            Group dev = Group.named("dev").build();
            Group ops = Group.named("ops").build();
            fakes.start(user("kim"), dev, ops);
            a.crashAtNextChange();
            assertThat(fakes.users("a")).as("reading is no change").containsExactly("kim");

            assertThatThrownBy(() -> fakes.access("a").users().changeGroups("kim", List.of("dev", "ops"), List.of()))
                    .isInstanceOfSatisfying(
                            UnreachableException.class,
                            error -> assertThat(error.outcome()).isEqualTo(Outcome.UNKNOWN));
            assertThat(a.isUp()).isFalse();
            a.restart();

            assertThat(fakes.access("a").groups().get("dev").members()).containsExactly("kim");
            assertThat(fakes.access("a").groups().get("ops").members()).isEmpty();
            fakes.createUser("a", "zoe");
            assertThat(a.isUp()).as("it dies once").isTrue();
        }

        @Test
        @Tag("F5")
        void losesADeletionToo() {
            fakes.start(user("kim"));
            a.crashAtNextChange();
            assertThatIllegalStateException().isThrownBy(() -> a.delete(EntityRef.user("kim")));
            a.restart();
            fakes.at("24:00:00");

            assertThat(fakes.users("a")).isEmpty();
            assertThat(fakes.users("b")).containsExactly("kim");
        }
    }

    @Nested
    @Tag("T31")
    class ABackup {

        @Test
        void bringsRecordsBackWithTheirStamps_andNothingElse() {
            fakes.createUser("a", "kim");
            fakes.at("10:00");
            Backup backup = a.backup();
            fakes.setEmail("a", "kim", "later@example.org");
            fakes.createUser("a", "zoe");
            Secret token = fakes.access("a")
                    .tokens()
                    .create(TokenRequest.builder().username("kim").build())
                    .accessToken();
            a.crash();
            a.restore(backup);
            a.restart();

            assertThat(a.backup()).isEqualTo(backup);
            assertThat(fakes.stampOf("a", EntityRef.user("kim"))).contains("0 by a");
            assertThat(a.waiting("b")).isZero();
            assertNoToken(token);
        }

        private void assertNoToken(Secret token) {
            Federated.assertRefused(
                    ErrorCode.UNAUTHORIZED, 401, fakes.clientWith("a", token).artifactory()::version);
        }

        @Test
        void tellsNoSecret() {
            fakes.createUser("a", "kim");

            assertThat(a.backup().toString()).contains("kim").doesNotContain("not-a-real-one-1");
        }
    }

    @Test
    @Tag("K4")
    void aPoisonItemIsTakenOnceItIsRefusedNoMore() {
        b.refuse(EntityRef.user("kim"));
        fakes.createUser("a", "ada");
        fakes.createUser("a", "kim");
        fakes.createUser("a", "zoe");
        fakes.at("00:45");
        assertThat(fakes.users("b")).containsExactly("ada");
        fakes.createUser("b", "kim");
        assertThat(fakes.users("b")).as("what is made here is not asked about").containsExactly("ada", "kim");

        b.refuseNoMore(EntityRef.user("kim"));
        fakes.platform.advance(Duration.ofMinutes(1));
        assertThat(fakes.users("b")).containsExactly("ada", "kim", "zoe");
        assertThat(a.relationState("b")).isEqualTo(RelationState.ACTIVE);
    }
}
