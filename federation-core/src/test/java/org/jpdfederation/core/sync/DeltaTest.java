package org.jpdfederation.core.sync;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jpdfederation.core.sync.TestData.group;
import static org.jpdfederation.core.sync.TestData.permission;
import static org.jpdfederation.core.sync.TestData.user;

import java.util.List;
import java.util.stream.Collectors;
import org.jpdfederation.core.config.OutboundConfig;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.sync.Knobs.Buffering;
import org.jpdfederation.core.sync.MemberDelta.Member;
import org.jpdfederation.core.sync.TestNetwork.Link;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a source says of the members that a change added and removed. */
@Tag("F17")
class DeltaTest {

    private static final Stamp EARLIER = Stamp.of(TestNetwork.START.minusSeconds(3_600), JpdName.of("A"));
    private static final EntityRef DEV = EntityRef.group("dev");

    private final TestNetwork network = new TestNetwork(ofSeconds(60), "A", "B", "C");
    private final TestSite a = network.at("A");

    private static OutboundConfig.Builder config() {
        return OutboundConfig.defaults().toBuilder().numberOfRetries(0);
    }

    /** Each try's entries, such as {@code group/dev +ann -kim} for a delta and {@code group/dev whole}. */
    private static List<String> sent(Link link) {
        return link.sent.stream()
                .map(batch -> batch.entries().stream().map(DeltaTest::text).collect(Collectors.joining(", ")))
                .toList();
    }

    private static String text(Entry entry) {
        if (!(entry instanceof Entry.Upsert upsert)) {
            return "-" + entry.key();
        }
        return entry.key()
                + upsert.delta()
                        .map(delta -> signed(" +", delta.added().keySet()) + signed(" -", delta.removed()))
                        .orElse(" whole");
    }

    private static String signed(String sign, Iterable<Member> members) {
        StringBuilder text = new StringBuilder();
        members.forEach(member -> text.append(sign).append(member.name()));
        return text.toString();
    }

    @Test
    void isAgainstTheStateBeforeTheChange_forGroupsAndPermissions_aWholePutToo() {
        a.hold(group("dev", "kim", "bob"), EARLIER);
        a.hold(permission("deploy", List.of("kim"), List.of("dev")), EARLIER);
        Link link = network.connect("A", "B", config().build());
        a.put(group("dev", "ann", "bob"));
        a.put(permission("deploy", List.of(), List.of("dev", "ops")));
        a.put(user("kim", "v1"));
        a.put(group("new", "ann"));
        network.runThrough(ofSeconds(30));

        assertThat(sent(link))
                .containsExactly("group/dev +ann -kim, permission/deploy +ops -kim, user/kim whole, group/new whole");
    }

    @Test
    void ofSeveralChangesThatWait_isComposed() {
        a.hold(group("dev", "kim"), EARLIER);
        Link link = network.connect("A", "B", config().build());
        a.put(group("dev", "kim", "ann"));
        a.put(group("dev", "ann", "bob"));
        a.put(group("dev", "bob", "eve"));
        network.runThrough(ofSeconds(30));

        assertThat(sent(link)).containsExactly("group/dev +bob +eve -ann -kim");
    }

    @Test
    @Tag("F10")
    void ofAFailedAttempt_isComposedWithWhatCameSince_onceAndAgain() {
        a.hold(group("dev"), EARLIER);
        Link link = network.connect("A", "B", config().build());
        link.cut = true;
        a.put(group("dev", "ann"));
        network.moveTo(ofSeconds(31));
        a.put(group("dev", "ann", "bob"));
        network.moveTo(ofSeconds(61));
        a.put(group("dev", "bob"));
        network.moveTo(ofSeconds(62));
        a.put(group("dev", "bob", "eve"));
        network.runThrough(ofSeconds(90));

        assertThat(sent(link)).containsExactly("group/dev +ann", "group/dev +ann +bob", "group/dev +bob +eve -ann");
    }

    @Test
    void isComposedForEachRelationByItself() {
        a.hold(group("dev"), EARLIER);
        Link slow = network.connect("A", "B", config().build());
        Link quick =
                network.connect("A", "C", config().bufferWait(ofSeconds(10)).build());
        a.put(group("dev", "ann"));
        network.moveTo(ofSeconds(15));
        a.put(group("dev", "ann", "bob"));
        network.runThrough(ofSeconds(30));

        assertThat(sent(slow)).containsExactly("group/dev +ann +bob");
        assertThat(sent(quick)).containsExactly("group/dev +ann", "group/dev +bob");
    }

    @Test
    void behindADeletionOrAWholeEntity_isNone() {
        a.hold(group("dev", "kim"), EARLIER);
        Link link = network.connect("A", "B", config().build());
        a.delete(DEV);
        a.put(group("dev", "ann"));
        a.put(group("dev", "ann", "bob"));
        network.runThrough(ofSeconds(30));

        assertThat(sent(link)).containsExactly("group/dev whole");
    }

    @Test
    @Tag("K8")
    void whereEveryEventIsKept_isEachChangesOwn() {
        Knobs everyEvent =
                Knobs.defaults().toBuilder().buffering(Buffering.EVERY_EVENT).build();
        TestNetwork events = new TestNetwork(new TimestampRule(ofSeconds(60)), everyEvent, "A", "B");
        TestSite source = events.at("A");
        source.hold(group("dev"), EARLIER);
        Link link = events.connect("A", "B", config().build());
        source.put(group("dev", "ann"));
        source.put(group("dev", "bob"));
        events.runThrough(ofSeconds(30));

        assertThat(sent(link)).containsExactly("group/dev +ann, group/dev +bob -ann");
    }

    @Test
    @Tag("F4")
    @Tag("IB7")
    void namesNoExcludedUser() {
        a.hold(group("dev", "root", "kim"), EARLIER);
        Link link = network.connect(
                "A", "B", config().excludeUsers(List.of("root", "admin")).build());
        a.put(group("dev", "ann", "admin"));
        network.runThrough(ofSeconds(30));

        assertThat(sent(link)).containsExactly("group/dev +ann -kim");
    }

    @Test
    @Tag("F19")
    void aBroadcastSendsWholeEntities() {
        a.hold(group("dev", "kim"), EARLIER);
        Link link = network.connect("A", "B", config().build());
        network.broadcast(link);

        assertThat(sent(link)).containsExactly("group/dev whole");
    }
}
