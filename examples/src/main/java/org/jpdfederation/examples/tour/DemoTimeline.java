package org.jpdfederation.examples.tour;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jpdfederation.core.network.NetworkEvent;
import org.jpdfederation.core.sync.Decision;
import org.jpdfederation.examples.tour.Moment.Kind;
import org.jpdfederation.testkit.FakePlatform;

/** What happens in a demonstration, in order: what people do, and what comes of it. */
final class DemoTimeline {

    private final FakePlatform platform;
    private final Instant start;
    private final List<Moment> moments = new ArrayList<>();

    private DemoTimeline(FakePlatform platform) {
        this.platform = platform;
        this.start = platform.now();
    }

    /** Watches a platform from now on. */
    static DemoTimeline of(FakePlatform platform) {
        DemoTimeline timeline = new DemoTimeline(platform);
        platform.observe(timeline::see);
        return timeline;
    }

    /** Notes what someone does now. */
    void act(String site, String what) {
        add(platform.now(), site, what, Kind.ACT);
    }

    List<Moment> moments() {
        return List.copyOf(moments);
    }

    private void add(Instant at, String site, String what, Kind kind) {
        moments.add(new Moment(Duration.between(start, at), site, what, kind));
    }

    /** Tries, answers and probes are left out: there are thousands in a week. */
    private void see(NetworkEvent event) {
        if (event instanceof NetworkEvent.Decided decided) {
            Decision decision = decided.decision();
            add(
                    event.at(),
                    decision.site().text(),
                    told(decision),
                    decision.verdict().takesEffect() ? Kind.EFFECT : Kind.NO_EFFECT);
        } else if (event instanceof NetworkEvent.StateChanged changed) {
            add(
                    event.at(),
                    changed.site().text(),
                    "sees " + changed.target() + " as " + changed.after().name().toLowerCase(Locale.ROOT),
                    Kind.STATE);
        } else if (event instanceof NetworkEvent.Dropped dropped) {
            String keys = dropped.keys().stream().map(Object::toString).collect(Collectors.joining(", "));
            add(
                    event.at(),
                    dropped.site().text(),
                    "drops what waits for " + dropped.target() + ": " + keys,
                    Kind.NO_EFFECT);
        } else if (event instanceof NetworkEvent.BroadcastEnded ended) {
            add(
                    event.at(),
                    ended.site().text(),
                    "has sent " + ended.sent() + (ended.sent() == 1 ? " entity" : " entities") + " to " + ended.target()
                            + " by full broadcast",
                    Kind.STATE);
        }
    }

    private static String told(Decision decision) {
        String what = decision.key() + " from " + decision.from();
        return switch (decision.verdict()) {
            case CREATED -> "stores " + what;
            case ACCEPTED -> "takes over " + what;
            case DELETED -> "deletes " + what;
            case NOTHING_TO_DELETE -> "has no " + decision.key() + " to delete";
            case IGNORED_IN_WINDOW ->
                "ignores " + what + ", which leads by less than the conflict window, and acknowledges it";
            case IGNORED_OLDER -> "ignores " + what + ", which is no newer than what it holds, and acknowledges it";
            case REFUSED -> "refuses " + what + ", which comes from the future";
            case UNMAPPED_SERVICE -> "leaves out " + what + ", whose service id is not mapped";
        };
    }
}
