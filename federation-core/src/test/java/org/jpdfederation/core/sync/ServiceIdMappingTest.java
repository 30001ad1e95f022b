package org.jpdfederation.core.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jpdfederation.core.config.InboundConfig;
import org.jpdfederation.core.config.ServiceIdMapping;
import org.jpdfederation.core.entity.AccessToken;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.entity.ServiceId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("F14")
class ServiceIdMappingTest {

    private static final JpdName A = JpdName.of("A");
    private static final Stamp STAMP = Stamp.of(TestNetwork.START, A);

    private final SiteState state = new SiteState(RecordStore.inMemory());
    private final TargetEngine target = new TargetEngine(
            new SourceEngine(JpdName.of("B"), state, Knobs.defaults()),
            inbound(
                    mapping("jfac@*", "jfac@any"),
                    mapping("jfac@aaa", "jfac@one"),
                    mapping("jfac@aaa", "jfac@two"),
                    mapping("jfac@*", "jfac@any-2"),
                    mapping("jf-artifactory@old", "jfrt@new")),
            new TimestampRule(Duration.ZERO),
            from -> true);

    @ParameterizedTest
    @CsvSource({
        "jfac@aaa/users/kim, jfac@one/users/kim", // exact before wildcard, then the first in the list
        "jfac@ccc/users/kim, jfac@any/users/kim", // the first wildcard
        "jfac@aaa, jfac@one",
        "jf-artifactory@old/users/kim, jfrt@new/users/kim",
        "kim, kim", // no service id
        "users/jfac@aaa, users/jfac@aaa", // a user's name that looks like a service id
        "jfac@aaa/users/jfac@aaa, jfac@one/users/jfac@aaa",
        "@aaa/users/kim, @aaa/users/kim",
        "jfac@/users/kim, jfac@/users/kim",
    })
    void rewritesTheServiceIdOfATokensSubject(String subject, String stored) {
        receive(AccessToken.of("t1", subject).build());

        assertThat(token().subject()).isEqualTo(stored);
        assertThat(state.find(EntityRef.token("t1"))).map(EntityRecord::stamp).contains(STAMP);
    }

    @Test
    void rewritesTheIssuer_andLeavesTheRestOfTheTokenAlone() {
        AccessToken sent = AccessToken.of("t1", "jfac@aaa/users/kim")
                .issuer("jfac@ccc")
                .scope("applied-permissions/user")
                .description("jfac@aaa")
                .expiry(TestNetwork.START)
                .build();
        receive(sent);

        assertThat(token())
                .isEqualTo(sent.toBuilder()
                        .subject("jfac@one/users/kim")
                        .issuer("jfac@any")
                        .build());
    }

    @ParameterizedTest
    @Tag("T25")
    @Tag("IB7")
    @CsvSource({
        "jf-artifactory@other/users/kim, ",
        "jfxr@aaa/users/kim, ",
        "jfxr@aaa/users/kim, jfac@aaa",
        "jfac@aaa/users/kim, jfxr@aaa",
    })
    void anIdThatMatchesNoMapping_hasNoEffectAndIsAcknowledged(String subject, @Nullable String issuer) {
        AccessToken unmapped = AccessToken.of("t1", subject).issuer(issuer).build();

        assertThat(verdicts(unmapped)).containsExactly(Verdict.UNMAPPED_SERVICE);
        assertThat(state.find(unmapped.ref())).isEmpty();
        AccessToken held = AccessToken.of("t1", "jfac@aaa/users/kim").build();
        assertThat(verdicts(held, unmapped)).containsExactly(Verdict.CREATED, Verdict.UNMAPPED_SERVICE);
        assertThat(token().subject()).isEqualTo("jfac@one/users/kim");
    }

    @ParameterizedTest
    @Tag("T25")
    @CsvSource({
        "*@*,           jfrt@here, a wildcard that is not all behind the @",
        "jf*@*,         jfrt@here, a wildcard that is not all behind the @",
        "jfrt@01*,      jfrt@here, a wildcard that is not all behind the @",
        "jfrt@*,        jfxr@here, different service types",
        "jfrt@there,    jfxr@here, different service types",
        "unpublished@*, jfxr@here, different service types",
        "jfrt@*,        jfrt@*,    write the one local service id",
        "*@*,           *@*,       write the one local service id",
    })
    void aMappingToAnotherType_orWithAWildcardElsewhere_isRefused(String from, String to, String why) {
        assertThatThrownBy(() -> mapping(from, to))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }

    @Test
    void theDeletionOfATokenNamesNoServiceId() {
        receive(AccessToken.of("t1", "jfac@aaa/users/kim").build());
        Entry delete = new Entry.Delete(EntityRef.token("t1"), new Stamp(STAMP.epochMilli() + 1, A));

        assertThat(verdicts(List.of(delete))).containsExactly(Verdict.DELETED);
    }

    @Test
    void withoutMappings_leavesServiceIdsAsTheyCame() {
        target.configure(InboundConfig.defaults(), new TimestampRule(Duration.ofMinutes(1)));
        receive(AccessToken.of("t1", "jfac@aaa/users/kim").issuer("jfac@aaa").build());

        assertThat(token().subject()).isEqualTo("jfac@aaa/users/kim");
        assertThat(token().issuer()).isEqualTo(Optional.of("jfac@aaa"));
    }

    private void receive(AccessToken token) {
        assertThat(verdicts(token)).containsExactly(Verdict.CREATED);
    }

    private List<Verdict> verdicts(AccessToken... tokens) {
        return verdicts(Stream.of(tokens)
                .map(token -> (Entry) new Entry.Upsert(token, STAMP))
                .toList());
    }

    private List<Verdict> verdicts(List<Entry> entries) {
        Answer answer = target.receive(new Batch(A, "B", 1, 1, Batch.Kind.CHANGES, entries), TestNetwork.START);
        assertThat(answer).isInstanceOf(Answer.Acknowledged.class);
        return answer.decisions().stream().map(Decision::verdict).toList();
    }

    private AccessToken token() {
        return (AccessToken)
                state.find(EntityRef.token("t1")).map(EntityRecord::content).orElseThrow();
    }

    private static InboundConfig inbound(ServiceIdMapping... mappings) {
        return new InboundConfig(List.of(mappings), false);
    }

    private static ServiceIdMapping mapping(String from, String to) {
        return new ServiceIdMapping(ServiceId.parse(from), ServiceId.parse(to));
    }
}
