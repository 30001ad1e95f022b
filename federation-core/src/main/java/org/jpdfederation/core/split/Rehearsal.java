package org.jpdfederation.core.split;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.error.EndlessChaseException;
import org.jpdfederation.core.network.Links;
import org.jpdfederation.core.network.Network;
import org.jpdfederation.core.network.NetworkEvent;
import org.jpdfederation.core.sync.EntityRecord;
import org.jpdfederation.core.sync.Entry;
import org.jpdfederation.core.sync.LiveSelection;
import org.jpdfederation.core.sync.RecordStore;
import org.jpdfederation.core.sync.SiteState;
import org.jpdfederation.core.sync.SourceEngine;
import org.jpdfederation.core.sync.TargetEngine;
import org.jpdfederation.core.sync.TimestampRule;
import org.jspecify.annotations.Nullable;

/** A history carried out in a network of its own with whole links. For one thread at a time. */
final class Rehearsal {

    /** After so many of the longest wait without rest, there will be none; own choice. */
    private static final int WAITS_UNTIL_ENDLESS = 1_000;

    private final History history;
    private final Map<JpdName, SourceEngine> sites = new LinkedHashMap<>();
    private final Network network;

    /**
     * Makes the sites as the history begins.
     *
     * @param observer is told what happens
     */
    Rehearsal(History history, Consumer<NetworkEvent> observer) {
        this.history = history;
        this.network = new Network(history.start(), history.knobs(), new Links(), observer);
        history.sites().forEach(this::add);
        history.links()
                .forEach(link ->
                        network.connect(link.from(), link.to().text(), link.to(), link.outbound(), link.settings()));
    }

    private void add(History.Site site) {
        SourceEngine source = new SourceEngine(site.name(), new SiteState(RecordStore.inMemory()), history.knobs());
        source.skew(site.skew());
        site.held().forEach(record -> source.state().apply(new Entry.Upsert(record.content(), record.stamp())));
        network.add(
                source,
                new TargetEngine(
                        source, site.inbound(), new TimestampRule(site.window(), history.knobs()), from -> true));
        sites.put(site.name(), source);
    }

    /** Carries out all events of the history, and then what is left to deliver. Tells whether it comes to rest. */
    boolean run() {
        return comesToRestAfter(() -> {
            for (HistoryEvent event : history.events()) {
                network.moveTo(event.at());
                carryOut(event);
            }
        });
    }

    /** Does something, and then what is left to deliver. Tells whether it comes to rest. */
    boolean comesToRestAfter(Runnable doings) {
        try {
            doings.run();
            return network.settle(longestWait().multipliedBy(WAITS_UNTIL_ENDLESS));
        } catch (EndlessChaseException roundWithoutEnd) { // full buffers chase one another within one instant
            return false;
        }
    }

    private void carryOut(HistoryEvent event) {
        if (event instanceof HistoryEvent.Put put) {
            network.put(put.site(), put.entity());
        } else if (event instanceof HistoryEvent.Delete delete) {
            network.delete(delete.site(), delete.key());
        } else if (event instanceof HistoryEvent.ClockSet set) {
            site(set.site()).skew(set.skew());
        }
    }

    Duration longestWait() {
        return history.links().stream()
                .map(link -> link.outbound().bufferWait())
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    Network network() {
        return network;
    }

    Instant now() {
        return network.now();
    }

    SourceEngine site(JpdName name) {
        @Nullable SourceEngine site = sites.get(name);
        if (site == null) {
            throw new IllegalArgumentException("no site '" + name + "'");
        }
        return site;
    }

    /** The conflict window of a site. */
    Duration window(JpdName name) {
        return history.sites().stream()
                .filter(site -> site.name().equals(name))
                .map(History.Site::window)
                .findFirst()
                .orElseThrow();
    }

    Optional<EntityRecord> find(JpdName site, EntityRef key) {
        return site(site).state().find(key);
    }

    LiveSelection selection(History.Link link) {
        return site(link.from()).selection(link.to().text());
    }

    /** Whether a relation would send the entity: as its source holds it or, where it lacks it, as its target does. */
    boolean carries(History.Link link, EntityRef key) {
        LiveSelection selection = selection(link);
        return find(link.from(), key).isPresent()
                ? selection.selects(key)
                : selection.over(site(link.to()).state()).selects(key);
    }

    List<Difference> differences() {
        return new SplitFinder(sites.values()).differences();
    }
}
