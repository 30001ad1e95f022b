package org.jpdfederation.core.topology;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import org.jpdfederation.core.config.InboundConfig;
import org.jpdfederation.core.config.OutboundConfig;
import org.jpdfederation.core.config.TargetSettings;
import org.jpdfederation.core.entity.EntityType;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.error.TopologyException;
import org.jpdfederation.core.internal.Require;

/**
 * Who sends to whom, and with which settings. Jpds and relations keep the order in which they were given. A topology
 * that makes little sense (a mesh of one, a name given twice) can be built; {@link TopologyCheck} tells. Immutable.
 *
 * @see <a href="https://jfrog.com/help/r/jfrog-platform-administration-documentation/configure-access-federation-topologies">
 *     Configure Access Federation Topologies</a>
 */
public final class Topology {

    /** The published shapes, and any other directed graph. */
    public enum Shape {
        /** The first JPD, the hub, sends to all others. */
        STAR,
        /** Every JPD sends to every other. */
        MESH,
        /** Each JPD sends to the next; those between first and last forward what they receive. */
        CHAIN,
        /** Relations given one by one. */
        GRAPH
    }

    private final Shape shape;
    private final List<JpdName> jpds;
    private final List<Relation> relations;
    private final Map<JpdName, OutboundConfig> outbound;
    private final Map<JpdName, InboundConfig> inbound;

    private Topology(Builder builder) {
        this.shape = builder.shape;
        this.jpds = builder.jpds;
        this.relations = builder.allRelations();
        Map<JpdName, OutboundConfig> sources = new LinkedHashMap<>();
        Map<JpdName, InboundConfig> targets = new LinkedHashMap<>();
        for (JpdName jpd : jpds) {
            sources.put(jpd, builder.outboundOf(jpd));
            targets.put(jpd, builder.inboundOf.getOrDefault(jpd, builder.inbound));
        }
        this.outbound = Require.orderedMap(sources);
        this.inbound = Require.orderedMap(targets);
    }

    /**
     * Starts a star.
     *
     * @param hub the source
     * @param targets those it sends to
     * @return a builder
     */
    public static Builder star(JpdName hub, Collection<JpdName> targets) {
        List<JpdName> jpds = new ArrayList<>();
        jpds.add(hub);
        jpds.addAll(targets);
        return new Builder(Shape.STAR, jpds);
    }

    /**
     * Starts a full mesh.
     *
     * @param members the members
     * @return a builder
     */
    public static Builder mesh(Collection<JpdName> members) {
        return new Builder(Shape.MESH, members);
    }

    /**
     * Starts a chain. Every JPD but the first and the last gets {@code forward-propagation}, without which the first
     * one's content would end at the second.
     *
     * @param links the JPDs in order
     * @return a builder
     */
    public static Builder chain(Collection<JpdName> links) {
        return new Builder(Shape.CHAIN, links);
    }

    /**
     * Starts a graph without relations; {@link Builder#relation} adds them.
     *
     * @param jpds the JPDs
     * @return a builder
     */
    public static Builder graph(Collection<JpdName> jpds) {
        return new Builder(Shape.GRAPH, jpds);
    }

    /**
     * Starts a topology of a shape; for a star the first JPD is the hub.
     *
     * @param shape the shape
     * @param jpds the JPDs in order
     * @return a builder
     */
    public static Builder of(Shape shape, Collection<JpdName> jpds) {
        return new Builder(shape, jpds);
    }

    /**
     * The shape it was built as.
     *
     * @return the shape
     */
    public Shape shape() {
        return shape;
    }

    /**
     * The JPDs as they were given.
     *
     * @return the names in order; a name given twice stands twice
     */
    public List<JpdName> jpds() {
        return jpds;
    }

    /**
     * The directed relations.
     *
     * @return the relations in order of the sources, then of the targets; for a graph as they were added
     */
    public List<Relation> relations() {
        return relations;
    }

    /**
     * The relations in which a JPD is the source.
     *
     * @param source the JPD
     * @return the relations in order
     */
    public List<Relation> relationsFrom(JpdName source) {
        return relations.stream().filter(r -> r.from().equals(source)).toList();
    }

    /**
     * The relations in which a JPD is the target.
     *
     * @param target the JPD
     * @return the relations in order
     */
    public List<Relation> relationsTo(JpdName target) {
        return relations.stream().filter(r -> r.to().equals(target)).toList();
    }

    /**
     * Finds a relation.
     *
     * @param from the source
     * @param to the target
     * @return the relation, or empty when there is none
     */
    public Optional<Relation> relation(JpdName from, JpdName to) {
        return relations.stream()
                .filter(r -> r.from().equals(from) && r.to().equals(to))
                .findFirst();
    }

    /**
     * What a JPD is set to send. {@link OutboundConfig#servers()} is empty here; the relations tell the targets.
     *
     * @param jpd one of {@link #jpds()}
     * @return its outbound settings
     * @throws TopologyException if there is no such JPD
     */
    public OutboundConfig outbound(JpdName jpd) {
        return known(outbound.get(jpd), jpd);
    }

    /**
     * How a JPD takes what it is sent.
     *
     * @param jpd one of {@link #jpds()}
     * @return its inbound settings
     * @throws TopologyException if there is no such JPD
     */
    public InboundConfig inbound(JpdName jpd) {
        return known(inbound.get(jpd), jpd);
    }

    /**
     * The entity types that a relation names: those of the target if it has its own, else those of the source.
     *
     * @param relation one of {@link #relations()}
     * @return the types in order
     */
    public SortedSet<EntityType> entityTypes(Relation relation) {
        return relation.settings()
                .entities()
                .orElseGet(() -> outbound(relation.from()).entityTypes());
    }

    private <T> T known(@org.jspecify.annotations.Nullable T value, JpdName jpd) {
        if (value == null) {
            throw unknown(jpd, jpds);
        }
        return value;
    }

    private static TopologyException unknown(JpdName jpd, Collection<JpdName> jpds) {
        return new TopologyException("there is no JPD '" + jpd + "' in this topology; it has " + jpds);
    }

    /** Collects a {@link Topology}. For one thread at a time. */
    public static final class Builder {

        private final Shape shape;
        private final List<JpdName> jpds;
        private final List<Relation> relations = new ArrayList<>();
        private final Map<JpdName, TargetSettings> perTarget = new LinkedHashMap<>();
        private final Map<JpdName, OutboundConfig> outboundOf = new LinkedHashMap<>();
        private final Map<JpdName, InboundConfig> inboundOf = new LinkedHashMap<>();
        private OutboundConfig outbound = OutboundConfig.defaults();
        private InboundConfig inbound = InboundConfig.defaults();

        private Builder(Shape shape, Collection<JpdName> jpds) {
            this.shape = shape;
            this.jpds = List.copyOf(jpds);
            if (this.jpds.isEmpty()) {
                throw new TopologyException("a topology needs at least one JPD; name them under jpds");
            }
        }

        /**
         * Sets what every source sends, where nothing is set for it alone.
         *
         * @param outbound the settings; without servers
         * @return this builder
         * @throws TopologyException if it holds servers
         */
        public Builder outbound(OutboundConfig outbound) {
            this.outbound = withoutServers(outbound);
            return this;
        }

        /**
         * Sets what one source sends.
         *
         * @param source the JPD
         * @param outbound the settings; without servers
         * @return this builder
         * @throws TopologyException if there is no such JPD, or the settings hold servers
         */
        public Builder outboundOf(JpdName source, OutboundConfig outbound) {
            outboundOf.put(known(source), withoutServers(outbound));
            return this;
        }

        /**
         * Sets how every target takes what it is sent, where nothing is set for it alone.
         *
         * @param inbound the settings
         * @return this builder
         */
        public Builder inbound(InboundConfig inbound) {
            this.inbound = inbound;
            return this;
        }

        /**
         * Sets how one target takes what it is sent.
         *
         * @param target the JPD
         * @param inbound the settings
         * @return this builder
         * @throws TopologyException if there is no such JPD
         */
        public Builder inboundOf(JpdName target, InboundConfig inbound) {
            inboundOf.put(known(target), inbound);
            return this;
        }

        /**
         * Sets what holds for one target, in every relation to it that sets nothing itself. Not for mesh and chain.
         *
         * @param target the JPD
         * @param settings the settings
         * @return this builder
         * @throws TopologyException if there is no such JPD, it is the hub, or the shape allows no such settings
         */
        public Builder perTarget(JpdName target, TargetSettings settings) {
            if (shape == Shape.MESH || shape == Shape.CHAIN) {
                throw new TopologyException("settings for one target ('" + target
                        + "') belong to a star or a graph; in a mesh or chain all relations are alike");
            }
            if (shape == Shape.STAR && target.equals(jpds.get(0))) {
                throw new TopologyException("'" + target + "' is the hub of the star and no target; name one of "
                        + jpds.subList(1, jpds.size()));
            }
            perTarget.put(known(target), settings);
            return this;
        }

        /**
         * Adds a relation to a graph.
         *
         * @param from the source
         * @param to the target
         * @return this builder
         * @throws TopologyException as {@link #relation(JpdName, JpdName, TargetSettings)}
         */
        public Builder relation(JpdName from, JpdName to) {
            return relation(from, to, perTarget.getOrDefault(to, TargetSettings.defaults()));
        }

        /**
         * Adds a relation to a graph.
         *
         * @param from the source
         * @param to the target
         * @param settings what is set for this relation
         * @return this builder
         * @throws TopologyException if the shape is no graph, a JPD is unknown, the two are one, or the relation is
         *     there already
         */
        public Builder relation(JpdName from, JpdName to, TargetSettings settings) {
            if (shape != Shape.GRAPH) {
                throw new TopologyException("a " + shape.name().toLowerCase(java.util.Locale.ROOT)
                        + " makes its own relations; build a graph to give them one by one");
            }
            Relation added = new Relation(known(from), known(to), settings);
            if (relations.stream().anyMatch(r -> r.from().equals(from) && r.to().equals(to))) {
                throw new TopologyException("the relation " + added + " is given twice; keep one");
            }
            relations.add(added);
            return this;
        }

        /**
         * Makes the topology.
         *
         * @return the topology
         */
        public Topology build() {
            return new Topology(this);
        }

        private List<Relation> allRelations() {
            List<JpdName> distinct = List.copyOf(new LinkedHashSet<>(jpds));
            List<Relation> all = new ArrayList<>(relations);
            switch (shape) {
                case STAR -> distinct.stream().skip(1).forEach(target -> all.add(between(distinct.get(0), target)));
                case MESH ->
                    distinct.forEach(from ->
                            distinct.stream().filter(to -> !to.equals(from)).forEach(to -> all.add(between(from, to))));
                case CHAIN -> {
                    for (int i = 1; i < distinct.size(); i++) {
                        all.add(between(distinct.get(i - 1), distinct.get(i)));
                    }
                }
                case GRAPH -> {}
            }
            return List.copyOf(all);
        }

        private Relation between(JpdName from, JpdName to) {
            return new Relation(from, to, perTarget.getOrDefault(to, TargetSettings.defaults()));
        }

        private OutboundConfig outboundOf(JpdName jpd) {
            OutboundConfig own = outboundOf.getOrDefault(jpd, outbound);
            boolean inTheMiddle = shape == Shape.CHAIN && jpds.indexOf(jpd) > 0 && jpds.indexOf(jpd) < jpds.size() - 1;
            return inTheMiddle ? own.toBuilder().forwardPropagation(true).build() : own;
        }

        private JpdName known(JpdName jpd) {
            if (!jpds.contains(jpd)) {
                throw unknown(jpd, jpds);
            }
            return jpd;
        }

        private static OutboundConfig withoutServers(OutboundConfig outbound) {
            if (!outbound.servers().isEmpty()) {
                throw new TopologyException("the outbound settings of a topology name no servers: its relations do");
            }
            return outbound;
        }
    }
}
