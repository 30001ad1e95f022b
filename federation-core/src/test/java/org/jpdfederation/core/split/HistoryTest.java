package org.jpdfederation.core.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.jpdfederation.core.split.Story.START;
import static org.jpdfederation.core.split.Story.user;

import java.time.Duration;
import java.util.List;
import org.jpdfederation.core.config.InboundConfig;
import org.jpdfederation.core.config.OutboundConfig;
import org.jpdfederation.core.config.TargetSettings;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.sync.Stamp;
import org.jpdfederation.core.topology.Topology;
import org.junit.jupiter.api.Test;

class HistoryTest {

    private static final JpdName A = JpdName.of("A");
    private static final JpdName B = JpdName.of("B");

    private final History.Builder history = History.from(START).site(A).site(B);

    @Test
    void aTopologyGivesSitesWindowsAndRelations() {
        OutboundConfig own = OutboundConfig.defaults().toBuilder()
                .maximumFutureTimeDiff(Duration.ofSeconds(5))
                .build();
        History told = History.from(START)
                .topology(Topology.mesh(List.of(A, B)).outboundOf(B, own).build())
                .build();

        assertThat(told.sites()).extracting(History.Site::name).containsExactly(A, B);
        assertThat(told.sites())
                .extracting(History.Site::window)
                .containsExactly(Duration.ofSeconds(60), Duration.ofSeconds(5));
        assertThat(told.links()).extracting(History.Link::outbound).containsExactly(OutboundConfig.defaults(), own);
    }

    @Test
    void eventsAreInOrderOfTime_atOneInstantAsAdded() {
        History told = history.put(START.plusSeconds(2), A, user("late", "v"))
                .put(START, B, user("first", "v"))
                .put(START, A, user("second", "v"))
                .build();

        assertThat(told.events())
                .extracting(event -> ((HistoryEvent.Edit) event).key().name())
                .containsExactly("first", "second", "late");
    }

    @Test
    void whatCannotBeIsRefused_withWhatToDo() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> history.put(START, JpdName.of("C"), user("u", "v")))
                .withMessage("there is no site 'C' in this history; it has [A, B]; add the site first");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> history.put(START.minusMillis(1), A, user("u", "v")))
                .withMessageContaining("lies before the start of the history")
                .withMessageContaining("start it earlier");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> history.site(A))
                .withMessage("there is a site 'A' already; add each site once");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> history.site(JpdName.of("C"), Duration.ofMillis(-1), InboundConfig.defaults()))
                .withMessage("the conflict window of 'C' must not be negative, not PT-0.001S");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> relation(A, A))
                .withMessage("'A' cannot send to itself; leave that relation out");
        relation(A, B);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> relation(A, B))
                .withMessage("the relation A -> B is there already; add each relation once");
        Stamp stamp = Stamp.of(START, A);
        history.holds(A, user("u", "v"), stamp);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> history.holds(A, user("u", "w"), stamp))
                .withMessage("'A' holds user/u already; say what it holds once for each entity");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> History.from(START).build())
                .withMessage("a history needs at least one site; add it by site or topology");
    }

    private void relation(JpdName from, JpdName to) {
        history.relation(from, to, OutboundConfig.defaults(), TargetSettings.defaults());
    }
}
