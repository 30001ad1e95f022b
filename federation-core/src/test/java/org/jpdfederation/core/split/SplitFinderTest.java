package org.jpdfederation.core.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jpdfederation.core.entity.EntityType.GROUPS;
import static org.jpdfederation.core.entity.EntityType.USERS;

import java.time.Instant;
import java.util.List;
import org.jpdfederation.core.config.OutboundConfig;
import org.jpdfederation.core.config.TargetSettings;
import org.jpdfederation.core.entity.Entity;
import org.jpdfederation.core.entity.EntityType;
import org.jpdfederation.core.entity.Group;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.entity.User;
import org.jpdfederation.core.sync.Entry;
import org.jpdfederation.core.sync.Knobs;
import org.jpdfederation.core.sync.RecordStore;
import org.jpdfederation.core.sync.SiteState;
import org.jpdfederation.core.sync.SourceEngine;
import org.jpdfederation.core.sync.Stamp;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("IF3")
class SplitFinderTest {

    private final SourceEngine a = site("A");
    private final SourceEngine b = site("B");

    private static SourceEngine site(String name) {
        return new SourceEngine(JpdName.of(name), new SiteState(RecordStore.inMemory()), Knobs.defaults());
    }

    private static void connect(SourceEngine from, SourceEngine to, OutboundConfig config) {
        from.connect("to-" + to.site(), to.site(), config, TargetSettings.defaults(), Instant.EPOCH);
    }

    private static OutboundConfig types(EntityType... types) {
        return OutboundConfig.defaults().toBuilder().entityTypes(List.of(types)).build();
    }

    private static void hold(SourceEngine site, Entity entity, long millis, SourceEngine writer) {
        site.state().apply(new Entry.Upsert(entity, new Stamp(millis, writer.site())));
    }

    private static User kim(String value) {
        return User.named("kim").email(value).build();
    }

    private static Group dev(String... members) {
        return Group.named("dev").members(List.of(members)).build();
    }

    /** Each as {@code user/kim A->B MISSING_AT_TARGET}. */
    private List<String> differences() {
        return new SplitFinder(List.of(a, b))
                .differences().stream()
                        .map(d -> d.key() + " " + d.from() + "->" + d.to() + " " + d.kind())
                        .toList();
    }

    @Test
    void whatTheTargetLacks_isSplit_ifTheRelationSelectsIt() {
        connect(a, b, types(USERS));
        hold(a, kim("abc"), 1, a);
        hold(a, dev(), 1, a);

        assertThat(differences()).containsExactly("user/kim A->B MISSING_AT_TARGET");
    }

    @Test
    void otherContent_isSplit_butOtherStampsAreNot() {
        connect(a, b, types(USERS));
        hold(a, kim("abc"), 1, a);
        hold(b, kim("abc"), 2, b);
        assertThat(differences()).isEmpty();

        hold(b, kim("def"), 2, b);
        assertThat(differences()).containsExactly("user/kim A->B OTHER_CONTENT");
    }

    @Test
    void whatOnlyTheTargetHolds_isSplit_ifItCameFromElsewhere() {
        connect(a, b, types(USERS));
        hold(b, kim("abc"), 1, a);

        assertThat(differences()).containsExactly("user/kim A->B LEFT_AT_TARGET");
    }

    @Test
    void whatTheTargetMadeItself_isNotSplit_unlessARelationLeadsBack() {
        connect(a, b, types(USERS));
        hold(b, kim("abc"), 1, b);
        assertThat(differences()).isEmpty();

        connect(b, a, types(GROUPS));
        assertThat(differences()).containsExactly("user/kim A->B LEFT_AT_TARGET");
    }

    @Test
    void whatOnlyTheTargetHolds_isJudgedByTheTargetsState() {
        connect(a, b, types(GROUPS));
        hold(b, kim("abc"), 1, a);
        hold(a, dev("kim"), 1, a);
        hold(b, dev(), 1, a);
        assertThat(differences()).containsExactly("group/dev A->B OTHER_CONTENT");

        hold(b, dev("kim"), 1, a); // B's group brings kim
        assertThat(differences()).containsExactly("user/kim A->B LEFT_AT_TARGET");
    }

    @Test
    void excludedNames_areTakenOutOfBoth() {
        connect(
                a,
                b,
                types(GROUPS).toBuilder().excludeUsers(List.of("break-glass")).build());
        hold(a, dev("ann", "break-glass"), 1, a);
        hold(b, dev("ann"), 1, a);
        assertThat(differences()).isEmpty();

        connect(b, a, types(GROUPS)); // excludes nobody: here the name counts
        assertThat(differences()).containsExactly("group/dev B->A OTHER_CONTENT");
        assertThat(new SplitFinder(List.of(a, b)).split()).containsExactly(dev().ref());
    }

    @Test
    void aRelationToAnUnknownSite_isLeftOut() {
        connect(a, b, types(USERS));
        hold(a, kim("abc"), 1, a);

        assertThat(new SplitFinder(List.of(a)).differences()).isEmpty();
    }
}
