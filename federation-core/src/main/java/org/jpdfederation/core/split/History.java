package org.jpdfederation.core.split;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jpdfederation.core.config.InboundConfig;
import org.jpdfederation.core.config.OutboundConfig;
import org.jpdfederation.core.config.TargetSettings;
import org.jpdfederation.core.entity.Entity;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.sync.EntityRecord;
import org.jpdfederation.core.sync.Knobs;
import org.jpdfederation.core.sync.Stamp;
import org.jpdfederation.core.topology.Topology;
import org.jspecify.annotations.Nullable;

/**
 * What sites held at a moment, which relations there are between them, and what people changed on them since. All links
 * are whole: what is sent arrives. Immutable.
 */
public final class History {

    private final Instant start;
    private final Knobs knobs;
    private final List<Site> sites;
    private final List<Link> links;
    private final List<HistoryEvent> events;

    private History(Builder builder) {
        this.start = builder.start;
        this.knobs = builder.knobs;
        this.sites = builder.sites.values().stream().map(SiteBuilder::build).toList();
        this.links = List.copyOf(builder.links);
        this.events = builder.events.stream()
                .sorted(Comparator.comparing(HistoryEvent::at))
                .toList();
    }

    /**
     * A site as the history begins. Immutable.
     *
     * @param name its name
     * @param window its conflict window, {@code maximum-future-time-diff-millis}; that of the receiver counts
     * @param inbound how it takes what it is sent
     * @param skew how far its wall clock is ahead of the true time; negative when it is behind
     * @param held what it holds
     */
    public record Site(JpdName name, Duration window, InboundConfig inbound, Duration skew, List<EntityRecord> held) {

        /** Copies the list. */
        public Site {
            held = List.copyOf(held);
        }
    }

    /**
     * A directed relation. Immutable.
     *
     * @param from the source
     * @param to the target
     * @param outbound the source's settings for this relation; its servers play no part
     * @param settings what is set for this target alone
     */
    public record Link(JpdName from, JpdName to, OutboundConfig outbound, TargetSettings settings) {

        /** Checks the parts. */
        public Link {
            Objects.requireNonNull(outbound, "outbound");
            Objects.requireNonNull(settings, "settings");
        }
    }

    /**
     * Starts a history without sites.
     *
     * @param start when it begins; the waits of all relations begin then
     * @return a builder
     */
    public static Builder from(Instant start) {
        return new Builder(start);
    }

    /**
     * When it begins.
     *
     * @return the true time
     */
    public Instant start() {
        return start;
    }

    /**
     * How the documents are read.
     *
     * @return the knobs
     */
    public Knobs knobs() {
        return knobs;
    }

    /**
     * The sites as the history begins.
     *
     * @return the sites in the order in which they were added
     */
    public List<Site> sites() {
        return sites;
    }

    /**
     * The relations.
     *
     * @return the relations in the order in which they were added, which is that of their flushes at one instant
     */
    public List<Link> links() {
        return links;
    }

    /**
     * What happens.
     *
     * @return the events in order of time; at one instant as they were added
     */
    public List<HistoryEvent> events() {
        return events;
    }

    /** How much there is of what. */
    @Override
    public String toString() {
        return "History[from=" + start + ", sites=" + sites.size() + ", relations=" + links.size() + ", events="
                + events.size() + "]";
    }

    private static final class SiteBuilder {
        final JpdName name;
        final Map<EntityRef, EntityRecord> held = new LinkedHashMap<>();
        Duration window = OutboundConfig.defaults().maximumFutureTimeDiff();
        InboundConfig inbound = InboundConfig.defaults();
        Duration skew = Duration.ZERO;

        SiteBuilder(JpdName name) {
            this.name = name;
        }

        Site build() {
            return new Site(name, window, inbound, skew, List.copyOf(held.values()));
        }
    }

    /** Collects a {@link History}. A site is to be added before it is spoken of. For one thread at a time. */
    public static final class Builder {

        private final Instant start;
        private final Map<JpdName, SiteBuilder> sites = new LinkedHashMap<>();
        private final List<Link> links = new ArrayList<>();
        private final List<HistoryEvent> events = new ArrayList<>();
        private Knobs knobs = Knobs.defaults();

        private Builder(Instant start) {
            this.start = Objects.requireNonNull(start, "start");
        }

        /**
         * Sets how the documents are read.
         *
         * @param knobs the knobs; the first value of each if nothing is set
         * @return this builder
         */
        public Builder knobs(Knobs knobs) {
            this.knobs = Objects.requireNonNull(knobs, "knobs");
            return this;
        }

        /**
         * Adds the JPDs of a topology as sites, each with its own window and inbound settings, and its relations.
         *
         * @param topology the topology
         * @return this builder
         * @throws IllegalArgumentException if one of its JPDs is a site already
         */
        public Builder topology(Topology topology) {
            for (JpdName jpd : new LinkedHashSet<>(topology.jpds())) {
                site(jpd, topology.outbound(jpd).maximumFutureTimeDiff(), topology.inbound(jpd));
            }
            topology.relations()
                    .forEach(relation -> relation(
                            relation.from(), relation.to(), topology.outbound(relation.from()), relation.settings()));
            return this;
        }

        /**
         * Adds a site with the published defaults: a window of 60 s, whole entities, no mapping of service ids.
         *
         * @param name the site
         * @return this builder
         * @throws IllegalArgumentException if there is such a site already
         */
        public Builder site(JpdName name) {
            return site(name, OutboundConfig.defaults().maximumFutureTimeDiff(), InboundConfig.defaults());
        }

        /**
         * Adds a site.
         *
         * @param name the site
         * @param window its conflict window, not negative
         * @param inbound how it takes what it is sent
         * @return this builder
         * @throws IllegalArgumentException if there is such a site already, or the window is negative
         */
        public Builder site(JpdName name, Duration window, InboundConfig inbound) {
            if (window.isNegative()) {
                throw new IllegalArgumentException(
                        "the conflict window of '" + name + "' must not be negative, not " + window);
            }
            SiteBuilder site = new SiteBuilder(name);
            site.window = window;
            site.inbound = Objects.requireNonNull(inbound, "inbound");
            if (sites.putIfAbsent(name, site) != null) {
                throw new IllegalArgumentException("there is a site '" + name + "' already; add each site once");
            }
            return this;
        }

        /**
         * Sets the wall clock of a site as the history begins.
         *
         * @param site the site
         * @param skew how far it is ahead of the true time; negative when it is behind
         * @return this builder
         * @throws IllegalArgumentException if there is no such site
         */
        public Builder skew(JpdName site, Duration skew) {
            known(site).skew = Objects.requireNonNull(skew, "skew");
            return this;
        }

        /**
         * Adds a relation.
         *
         * @param from the source
         * @param to the target
         * @param outbound the source's settings for this relation; its servers play no part
         * @param settings what is set for this target alone
         * @return this builder
         * @throws IllegalArgumentException if a site is not known, the two are one, or the relation is there already
         */
        public Builder relation(JpdName from, JpdName to, OutboundConfig outbound, TargetSettings settings) {
            Link added = new Link(known(from).name, known(to).name, outbound, settings);
            if (from.equals(to)) {
                throw new IllegalArgumentException("'" + from + "' cannot send to itself; leave that relation out");
            }
            if (links.stream()
                    .anyMatch(link -> link.from().equals(from) && link.to().equals(to))) {
                throw new IllegalArgumentException(
                        "the relation " + from + " -> " + to + " is there already; add each relation once");
            }
            links.add(added);
            return this;
        }

        /**
         * Lets a site hold an entity as the history begins. That is no change: nothing is sent for it.
         *
         * @param site the site
         * @param entity the entity
         * @param stamp when and where it was last changed
         * @return this builder
         * @throws IllegalArgumentException if there is no such site, or it holds an entity of that key already
         */
        public Builder holds(JpdName site, Entity entity, Stamp stamp) {
            if (known(site).held.putIfAbsent(entity.ref(), new EntityRecord(entity, stamp)) != null) {
                throw new IllegalArgumentException(
                        "'" + site + "' holds " + entity.ref() + " already; say what it holds once for each entity");
            }
            return this;
        }

        /**
         * Writes an entity.
         *
         * @param at the true time
         * @param site the site
         * @param entity the entity as it is from then on
         * @return this builder
         * @throws IllegalArgumentException if there is no such site, or the time lies before the start
         */
        public Builder put(Instant at, JpdName site, Entity entity) {
            return add(new HistoryEvent.Put(at, site, entity));
        }

        /**
         * Deletes an entity.
         *
         * @param at the true time
         * @param site the site
         * @param key which entity
         * @return this builder
         * @throws IllegalArgumentException if there is no such site, or the time lies before the start
         */
        public Builder delete(Instant at, JpdName site, EntityRef key) {
            return add(new HistoryEvent.Delete(at, site, key));
        }

        /**
         * Sets a wall clock under way.
         *
         * @param at the true time
         * @param site the site
         * @param skew how far the clock is ahead of the true time from then on; negative when it is behind
         * @return this builder
         * @throws IllegalArgumentException if there is no such site, or the time lies before the start
         */
        public Builder setClock(Instant at, JpdName site, Duration skew) {
            return add(new HistoryEvent.ClockSet(at, site, skew));
        }

        private Builder add(HistoryEvent event) {
            known(event.site());
            if (event.at().isBefore(start)) {
                throw new IllegalArgumentException("what happens at '" + event.site() + "' at " + event.at()
                        + " lies before the start of the history, " + start + "; start it earlier, or let the sites"
                        + " hold what came of it");
            }
            events.add(event);
            return this;
        }

        private SiteBuilder known(JpdName name) {
            @Nullable SiteBuilder site = sites.get(name);
            if (site == null) {
                throw new IllegalArgumentException("there is no site '" + name + "' in this history; it has "
                        + sites.keySet() + "; add the site first");
            }
            return site;
        }

        /**
         * Makes the history.
         *
         * @return the history
         * @throws IllegalArgumentException if there is no site
         */
        public History build() {
            if (sites.isEmpty()) {
                throw new IllegalArgumentException("a history needs at least one site; add it by site or topology");
            }
            return new History(this);
        }
    }
}
