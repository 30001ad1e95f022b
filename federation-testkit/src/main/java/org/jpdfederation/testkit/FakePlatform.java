package org.jpdfederation.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.error.ErrorCode;
import org.jpdfederation.core.error.InputException;
import org.jpdfederation.core.network.NetworkEvent;
import org.jpdfederation.core.sync.Knobs;
import org.jpdfederation.core.sync.RulePreset;
import org.jpdfederation.core.topology.Topology;
import org.jpdfederation.testkit.internal.http.FakeHttpServer;
import org.jpdfederation.testkit.internal.platform.PlatformState;
import org.jspecify.annotations.Nullable;

/**
 * Fake JFrog Platform Deployments in one JVM. Each answers over HTTP on a loopback port of its own; what they send each
 * other goes through the engines of the core and links that can fail. All share one virtual clock, which moves only
 * when {@link #advance} or {@link #settle} is called: what falls due on the way happens in order, on the calling
 * thread. The first deployment also runs Mission Control. The same seed and the same calls give the same platform, but
 * for the ports. Safe for use by many threads.
 *
 * <p>Changes made without an advance in between carry one timestamp. A target that was sent the first of two (by a full
 * broadcast, say) ignores the second as no newer (rule F15); advance by a millisecond to keep them apart.
 */
public final class FakePlatform implements AutoCloseable {

    private final PlatformState state;
    private final Map<JpdName, FakeDeployment> deployments = new LinkedHashMap<>();
    private final List<FakeHttpServer> servers = new ArrayList<>();
    private final List<Consumer<NetworkEvent>> observers = new CopyOnWriteArrayList<>();

    private FakePlatform(Builder builder) {
        this.state = new PlatformState(
                builder.seed,
                builder.start,
                builder.rules,
                builder.knobs(),
                event -> observers.forEach(observer -> observer.accept(event)));
        try {
            // Whoever knows a port may call before the last deployment is there; the call waits until then.
            state.atomically(() -> {
                builder.ports.forEach(this::start);
                return true;
            });
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private void start(JpdName name, int port) {
        var deployment = state.add(name);
        FakeHttpServer server = FakeHttpServer.start(deployment, port);
        servers.add(server);
        state.answers(name, server.url());
        deployments.put(name, new FakeDeployment(deployment, state, server.url()));
    }

    /**
     * Starts fake deployments on free ports, with seed 1.
     *
     * @param names their names; the first runs Mission Control
     * @return the platform, to be closed by the caller
     */
    public static FakePlatform of(String... names) {
        return builder().jpds(names).build();
    }

    /**
     * Starts a platform step by step.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Finds a deployment.
     *
     * @param name its name
     * @return the deployment
     * @throws InputException if there is none of that name
     */
    public FakeDeployment at(String name) {
        return at(JpdName.of(name));
    }

    /**
     * Finds a deployment.
     *
     * @param name its name
     * @return the deployment
     * @throws InputException if there is none of that name
     */
    public FakeDeployment at(JpdName name) {
        @Nullable FakeDeployment deployment = deployments.get(name);
        if (deployment == null) {
            throw new InputException(
                    ErrorCode.NAME_UNKNOWN,
                    InputException.Fault.of(
                            "JPD '" + name + "'", "this platform has no such JPD, only " + deployments.keySet()));
        }
        return deployment;
    }

    /**
     * The deployments.
     *
     * @return the deployments in the order in which they were named
     */
    public List<FakeDeployment> deployments() {
        return List.copyOf(deployments.values());
    }

    /**
     * The virtual time, without any deployment's skew.
     *
     * @return the instant
     */
    public Instant now() {
        return state.atomically(() -> state.network().now());
    }

    /**
     * Moves the virtual clock. All that falls due on the way happens, the last instant included.
     *
     * @param by how far, not negative; zero carries out what is due at this instant
     * @throws IllegalArgumentException if it is negative
     * @throws org.jpdfederation.core.error.EndlessChaseException if changes go round a circle of relations without time
     *     passing
     */
    public void advance(Duration by) {
        state.atomically(() -> {
            state.network().advance(by);
            return true;
        });
    }

    /**
     * Moves the virtual clock until nothing waits, is in flight or under way.
     *
     * @param limit how far at most, not negative; a target that is cut off keeps changes waiting for days
     * @return whether it is quiet now
     * @throws IllegalArgumentException if the limit is negative
     * @throws org.jpdfederation.core.error.EndlessChaseException as {@link #advance} says
     */
    public boolean settle(Duration limit) {
        return state.atomically(() -> state.network().settle(limit));
    }

    /**
     * One direction between two deployments.
     *
     * @param from the source
     * @param to the target
     * @return the link, which can be cut, healed, slowed, and told to lose, delay or repeat
     * @throws InputException if a name is unknown
     */
    public Link link(String from, String to) {
        return new Link(state, at(from).name(), at(to).name());
    }

    /**
     * Sets the deployments up as a topology says: outbound and inbound settings, the trust that each relation needs,
     * and the targets, named like their JPDs. A target of that name is replaced, as {@link FakeDeployment#register}
     * says.
     *
     * @param topology the topology; every JPD in it must be here
     * @throws InputException if a JPD is unknown; nothing was set up then
     */
    public void connect(Topology topology) {
        topology.jpds().forEach(this::at);
        topology.jpds().forEach(jpd -> at(jpd).configure(topology.outbound(jpd), topology.inbound(jpd)));
        topology.relations().forEach(relation -> {
            FakeDeployment target = at(relation.to());
            target.trust(at(relation.from()));
            at(relation.from()).register(target, relation.settings());
        });
    }

    /**
     * Watches the platform. Observers are called in order, while the platform stands still. They must not call it: a
     * direct call is refused with {@link IllegalStateException}, one over HTTP waits until its own deadline. What an
     * observer throws ends the advance or call under way where it is.
     *
     * @param observer is told of each event from now on, by the thread that makes it happen
     */
    public void observe(Consumer<NetworkEvent> observer) {
        observers.add(observer);
    }

    /** Stops all servers and their threads. */
    @Override
    public void close() {
        servers.forEach(FakeHttpServer::close);
    }

    /** Collects what a {@link FakePlatform} starts with. For one thread at a time. */
    public static final class Builder {

        private static final Instant START = Instant.parse("2026-01-05T09:00:00Z");

        private final Map<JpdName, Integer> ports = new LinkedHashMap<>();
        private long seed = 1;
        private Instant start = START;
        private RulePreset rules = RulePreset.FROM_7_77_3;
        private @Nullable Knobs knobs;

        private Builder() {}

        private Knobs knobs() {
            return knobs == null ? rules.knobs() : knobs;
        }

        /**
         * Sets the seed of all that is random: service ids, keys, token values.
         *
         * @param seed any number; 1 by default
         * @return this builder
         */
        public Builder seed(long seed) {
            this.seed = seed;
            return this;
        }

        /**
         * Sets where virtual time starts.
         *
         * @param start the instant; 2026-01-05T09:00:00Z by default
         * @return this builder
         */
        public Builder startingAt(Instant start) {
            this.start = start;
            return this;
        }

        /**
         * Sets the version whose rules the deployments follow and which they answer when they are asked for theirs. A
         * setting that it does not know has no effect.
         *
         * @param rules the version; {@link RulePreset#FROM_7_77_3} by default
         * @return this builder
         */
        public Builder rules(RulePreset rules) {
            this.rules = rules;
            return this;
        }

        /**
         * Sets how the deployments read the documents where these leave a choice.
         *
         * @param knobs a value for each knob; those of the version by default
         * @return this builder
         */
        public Builder knobs(Knobs knobs) {
            this.knobs = knobs;
            return this;
        }

        /**
         * Adds deployments on free ports.
         *
         * @param names their names
         * @return this builder
         * @throws IllegalArgumentException if a name is there already
         */
        public Builder jpds(String... names) {
            for (String name : names) {
                jpd(name, 0);
            }
            return this;
        }

        /**
         * Adds a deployment.
         *
         * @param name its name
         * @param port the loopback port to listen on, 0 for any free one
         * @return this builder
         * @throws IllegalArgumentException if the name or the port is given already, or the port is none
         */
        public Builder jpd(String name, int port) {
            if (port < 0 || port > 65_535) {
                throw new IllegalArgumentException("a port is a number from 0 to 65535, not " + port);
            }
            if (port != 0 && ports.containsValue(port)) {
                throw new IllegalArgumentException(
                        "the port " + port + " is given twice, here to the JPD '" + name + "'");
            }
            if (ports.putIfAbsent(JpdName.of(name), port) != null) {
                throw new IllegalArgumentException("the JPD '" + name + "' is given twice");
            }
            return this;
        }

        /**
         * Starts the platform.
         *
         * @return the platform, to be closed by the caller
         * @throws IllegalArgumentException if there is no deployment
         * @throws InputException if a port is in use; nothing stays started
         */
        public FakePlatform build() {
            if (ports.isEmpty()) {
                throw new IllegalArgumentException("a platform needs at least one JPD");
            }
            return new FakePlatform(this);
        }
    }
}
