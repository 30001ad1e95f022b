package org.jpdfederation.core.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jpdfederation.core.config.OutboundConfig;
import org.jpdfederation.core.config.TargetSettings;

/**
 * Sites and the links between them in virtual time. Within one instant: what the test does; arrivals, then answers, in
 * order of sending; timeouts and then flushes in order of relations, each carried out whole; then buffers that reached
 * their size.
 */
final class TestNetwork {

    static final Instant START = Instant.parse("2026-03-01T00:00:00Z");

    private record Parcel(Instant due, Link link, Batch batch, boolean isAnswer) {}

    /** A relation with its wire, and in order what its source wanted and what its target decided. */
    static final class Link {
        final TestSite from;
        final TestSite to;
        final List<String> log = new ArrayList<>();
        final List<Batch> sent = new ArrayList<>();
        Duration latency = Duration.ZERO;
        boolean cut;

        Link(TestSite from, TestSite to) {
            this.from = from;
            this.to = to;
        }

        String target() {
            return to.name.text();
        }
    }

    final List<Decision> decisions = new ArrayList<>();
    private final Map<String, TestSite> sites = new LinkedHashMap<>();
    private final List<Link> links = new ArrayList<>();
    private final List<Parcel> underWay = new ArrayList<>();
    private Instant now = START;

    TestNetwork(Duration window, String... names) {
        ConflictRule rule = new TimestampRule(window);
        Stream.of(names).forEach(name -> sites.put(name, new TestSite(name, rule, () -> now)));
    }

    TestSite at(String name) {
        return sites.get(name);
    }

    Link connect(String from, String to, OutboundConfig config, TargetSettings settings) {
        at(from).source.connect(to, at(to).name, config, settings, now);
        Link link = new Link(at(from), at(to));
        links.add(link);
        return link;
    }

    Link connect(String from, String to, OutboundConfig config) {
        return connect(from, to, config, TargetSettings.defaults());
    }

    BroadcastStart broadcast(Link link) {
        BroadcastStart start = link.from.source.fullBroadcast(link.target(), now);
        if (start instanceof BroadcastStart.Started started) {
            carryOut(link, started.effects());
        }
        return start;
    }

    /** Carries out all instants before this one; what the test does next comes first at this one. */
    void moveTo(Duration sinceStart) {
        Instant end = START.plus(sinceStart);
        if (now.isBefore(end)) {
            finishInstant();
            for (Instant next = nextDue(); next.isBefore(end); next = nextDue()) {
                now = next;
                finishInstant();
            }
            now = end;
        }
    }

    /** Carries out all instants up to this one, and this one whole. */
    void runThrough(Duration sinceStart) {
        moveTo(sinceStart);
        finishInstant();
    }

    private Instant nextDue() {
        Stream<Instant> timers = links.stream()
                .flatMap(link -> Stream.concat(
                        Stream.of(link.from.source.waitEnds(link.target())),
                        link.from.source.deadline(link.target()).stream()));
        return Stream.concat(timers, underWay.stream().map(Parcel::due))
                .min(Instant::compareTo)
                .orElse(Instant.MAX);
    }

    private void finishInstant() {
        arrive(false);
        arrive(true);
        links.forEach(link -> carryOut(link, link.from.source.timeout(link.target(), now)));
        flush(link -> !link.from.source.waitEnds(link.target()).isAfter(now));
        Predicate<Link> due = link -> link.from.source.flushIsDue(link.target(), now);
        while (links.stream().anyMatch(due)) {
            flush(due);
        }
    }

    private void flush(Predicate<Link> due) {
        for (Link link : links) {
            if (due.test(link)) {
                carryOut(link, link.from.source.flush(link.target(), now));
            }
        }
    }

    private void arrive(boolean answers) {
        List<Parcel> arriving = underWay.stream()
                .filter(parcel -> parcel.isAnswer == answers && !parcel.due.isAfter(now))
                .toList();
        underWay.removeAll(arriving);
        for (Parcel parcel : arriving) {
            if (answers) {
                carryOut(parcel.link, parcel.link.from.source.acknowledged(parcel.batch, now));
            } else if (acknowledges(parcel.link, parcel.batch)) {
                underWay.add(new Parcel(now.plus(parcel.link.latency), parcel.link, parcel.batch, true));
            }
        }
    }

    private boolean acknowledges(Link link, Batch batch) {
        Answer answer = link.to.target.receive(batch);
        if (answer instanceof Answer.Acknowledged acknowledged) {
            decisions.addAll(acknowledged.decisions());
        }
        return answer instanceof Answer.Acknowledged;
    }

    private void carryOut(Link link, List<SourceEffect> effects) {
        for (SourceEffect effect : effects) {
            link.log.add(TestText.of(Duration.between(START, now), effect));
            if (effect instanceof SourceEffect.Send send) {
                link.sent.add(send.batch());
                if (!link.cut && !link.latency.isZero()) {
                    underWay.add(new Parcel(now.plus(link.latency), link, send.batch(), false));
                } else if (!link.cut && acknowledges(link, send.batch())) {
                    carryOut(link, link.from.source.acknowledged(send.batch(), now));
                }
            }
        }
    }
}
