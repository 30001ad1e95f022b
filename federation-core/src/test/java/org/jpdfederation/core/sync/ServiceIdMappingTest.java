package org.jpdfederation.core.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jpdfederation.core.config.InboundConfig;
import org.jpdfederation.core.config.ServiceIdMapping;
import org.jpdfederation.core.entity.AccessToken;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.entity.ServiceId;
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
        "jf-artifactory@other/users/kim, jf-artifactory@other/users/kim", // nothing matches: left as it is
        "jfxr@aaa/users/kim, jfxr@aaa/users/kim",
        "kim, kim",
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

    @Test
    void withoutMappings_leavesServiceIdsAsTheyCame() {
        target.configure(InboundConfig.defaults(), new TimestampRule(Duration.ofMinutes(1)));
        receive(AccessToken.of("t1", "jfac@aaa/users/kim").issuer("jfac@aaa").build());

        assertThat(token().subject()).isEqualTo("jfac@aaa/users/kim");
        assertThat(token().issuer()).isEqualTo(Optional.of("jfac@aaa"));
    }

    private void receive(AccessToken token) {
        Entry entry = new Entry.Upsert(token, STAMP);
        Answer answer = target.receive(new Batch(A, "B", 1, 1, Batch.Kind.CHANGES, List.of(entry)), TestNetwork.START);
        assertThat(answer).isInstanceOf(Answer.Acknowledged.class);
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
