package org.jpdfederation.core.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jpdfederation.core.config.OutboundConfig;
import org.jpdfederation.core.config.TargetSettings;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.network.Carrier;
import org.jpdfederation.core.network.Network;
import org.jpdfederation.core.network.NetworkEvent;

/** A {@link Network} with what the tests ask of it: links by name, and in order what went over them. */
final class TestNetwork {

    static final Instant START = Instant.parse("2026-03-01T00:00:00Z");

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
    private final Network network;

    TestNetwork(Duration window, String... names) {
        this(new TimestampRule(window), Knobs.defaults(), names);
    }

    TestNetwork(ConflictRule rule, Knobs knobs, String... names) {
        network = new Network(START, knobs, new Wires(), this::note);
        Stream.of(names).forEach(name -> {
            TestSite site = new TestSite(name, rule, knobs, network);
            sites.put(name, site);
            network.add(site.source, site.target);
        });
    }

    private final class Wires implements Carrier {

        @Override
        public List<Duration> carry(Batch batch, JpdName to, Instant now) {
            Link link = link(batch.from(), batch.target());
            return link.cut ? List.of() : List.of(link.latency);
        }

        @Override
        public List<Duration> answer(Batch batch, JpdName to, Instant now) {
            return List.of(link(batch.from(), batch.target()).latency);
        }

        @Override
        public boolean reaches(JpdName from, JpdName to, Instant now) {
            return !link(from, to.text()).cut;
        }
    }

    private void note(NetworkEvent event) {
        Duration at = Duration.between(START, event.at());
        if (event instanceof NetworkEvent.Decided decided) {
            decisions.add(decided.decision());
        } else if (event instanceof NetworkEvent.Sent sent) {
            Link link = link(sent.batch().from(), sent.batch().target());
            link.sent.add(sent.batch());
            link.log.add(TestText.of(at, event));
        } else if (event instanceof NetworkEvent.StateChanged changed) {
            link(changed.site(), changed.target()).log.add(TestText.of(at, event));
        } else if (event instanceof NetworkEvent.Dropped dropped) {
            link(dropped.site(), dropped.target()).log.add(TestText.of(at, event));
        } else if (event instanceof NetworkEvent.BroadcastEnded ended) {
            link(ended.site(), ended.target()).log.add(TestText.of(at, event));
        } else if (event instanceof NetworkEvent.Probed probed) {
            link(probed.site(), probed.target()).log.add(TestText.of(at, event));
        }
    }

    private Link link(JpdName from, String target) {
        return links.stream()
                .filter(link -> link.from.name.equals(from) && link.target().equals(target))
                .findFirst()
                .orElseThrow();
    }

    Network network() {
        return network;
    }

    TestSite at(String name) {
        return sites.get(name);
    }

    Link connect(String from, String to, OutboundConfig config, TargetSettings settings) {
        Link link = new Link(at(from), at(to));
        links.add(link);
        network.connect(at(from).name, to, at(to).name, config, settings);
        return link;
    }

    Link connect(String from, String to, OutboundConfig config) {
        return connect(from, to, config, TargetSettings.defaults());
    }

    BroadcastStart broadcast(Link link) {
        return network.fullBroadcast(link.from.name, link.target());
    }

    /** Carries out all instants before this one; what the test does next comes first at this one. */
    void moveTo(Duration sinceStart) {
        network.moveTo(START.plus(sinceStart));
    }

    /** Carries out all instants up to this one, and this one whole. */
    void runThrough(Duration sinceStart) {
        moveTo(sinceStart);
        network.finishInstant();
    }
}
