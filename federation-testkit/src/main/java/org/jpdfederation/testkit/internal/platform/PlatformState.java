package org.jpdfederation.testkit.internal.platform;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.network.Network;
import org.jpdfederation.core.network.NetworkEvent;
import org.jpdfederation.core.sync.Knobs;
import org.jpdfederation.core.sync.RulePreset;
import org.jpdfederation.testkit.internal.http.Backend;
import org.jpdfederation.testkit.internal.http.Backend.JpdView;
import org.jspecify.annotations.Nullable;

/** All deployments of a platform, its clock and its lock. */
public final class PlatformState {

    private static final String VERSION = "7.104.2";
    private static final String OLD_VERSION = "7.77.2";
    private static final String LOCALHOST = "localhost";
    private static final List<String> ACCESS_PATHS = List.of("/access", "/access/");

    private final ReentrantLock lock = new ReentrantLock();
    private final SeededSource random;
    private final FaultyLinks links = new FaultyLinks();
    private final RulePreset rules;
    private final Knobs knobs;
    private final Network network;
    private final Map<JpdName, DeploymentState> deployments = new LinkedHashMap<>();
    private final Map<JpdName, URI> urls = new LinkedHashMap<>();
    private @Nullable InstantSource followed;
    private Instant caughtUp;

    /**
     * Makes a platform without deployments.
     *
     * @param seed of all that is random
     * @param start where virtual time starts
     * @param rules the version whose rules all deployments follow
     * @param knobs how they read the documents
     * @param observer is told what happens, in order, under the lock
     */
    public PlatformState(long seed, Instant start, RulePreset rules, Knobs knobs, Consumer<NetworkEvent> observer) {
        this.random = new SeededSource(seed);
        this.rules = rules;
        this.knobs = knobs;
        this.caughtUp = start;
        this.network = new Network(start, knobs, links, observer);
    }

    /** Adds a deployment. */
    public DeploymentState add(JpdName name) {
        DeploymentState added = new DeploymentState(name, this);
        deployments.put(name, added);
        return added;
    }

    /** Tells under which base URL a deployment answers. */
    public void answers(JpdName name, URI baseUrl) {
        urls.put(name, baseUrl);
    }

    /**
     * Runs something while nothing else touches the platform.
     *
     * @throws IllegalStateException if an observer calls, which is told of events while the lock is held
     */
    public <T> T atomically(Supplier<T> action) {
        if (lock.isHeldByCurrentThread()) {
            throw new IllegalStateException("an observer must not call the platform, which stands still meanwhile;"
                    + " note what was seen, and call when advance or settle has returned");
        }
        lock.lock();
        try {
            catchUp();
            return action.get();
        } finally {
            lock.unlock();
        }
    }

    /** Moves virtual time along with a clock from now on, in whole milliseconds, before each action. */
    public void follow(InstantSource clock) {
        atomically(() -> {
            if (followed != null) {
                throw new IllegalStateException("the platform follows a clock already");
            }
            followed = clock;
            caughtUp = clock.instant();
            return true;
        });
    }

    /** Lets virtual time stand still between calls of advance and settle. */
    public void unfollow() {
        lock.lock();
        try {
            followed = null;
        } finally {
            lock.unlock();
        }
    }

    private void catchUp() {
        if (followed == null) {
            return;
        }
        Instant real = followed.instant();
        Duration passed = Duration.between(caughtUp, real).truncatedTo(ChronoUnit.MILLIS);
        if (passed.isNegative()) { // it was set back
            caughtUp = real;
        } else if (!passed.isZero()) {
            caughtUp = caughtUp.plus(passed);
            network.advance(passed);
        }
    }

    /** The network of the deployments' engines, with the platform's clock. */
    public Network network() {
        return network;
    }

    /** What lies between the deployments. */
    public FaultyLinks links() {
        return links;
    }

    RulePreset rules() {
        return rules;
    }

    Knobs knobs() {
        return knobs;
    }

    SeededSource random() {
        return random;
    }

    /** A version that has the rules; the old one is the last number below the first with the new ones. */
    String version() {
        return rules == RulePreset.BEFORE_7_77_3 ? OLD_VERSION : VERSION;
    }

    /** The deployment whose Access service a request to a URL would reach, with or without a trailing slash (C5). */
    Optional<DeploymentState> at(URI accessUrl) {
        return urls.entrySet().stream()
                .filter(entry -> reaches(accessUrl, entry.getValue()))
                .map(entry -> deployments.get(entry.getKey()))
                .findFirst();
    }

    private static boolean reaches(URI accessUrl, URI baseUrl) {
        boolean here = baseUrl.getHost().equalsIgnoreCase(accessUrl.getHost())
                || LOCALHOST.equalsIgnoreCase(accessUrl.getHost());
        return here
                && baseUrl.getScheme().equalsIgnoreCase(accessUrl.getScheme())
                && baseUrl.getPort() == accessUrl.getPort()
                && ACCESS_PATHS.contains(String.valueOf(accessUrl.getRawPath()));
    }

    /** The list that Mission Control shows; it runs in the first deployment. */
    Optional<List<JpdView>> jpdsManagedBy(JpdName name) {
        JpdName first = deployments.keySet().iterator().next();
        if (!name.equals(first)) {
            return Optional.empty();
        }
        List<JpdView> views = new ArrayList<>();
        deployments.forEach((jpd, deployment) -> {
            boolean local = jpd.equals(first);
            views.add(new JpdView(
                    "JPD-" + (views.size() + 1),
                    jpd.text(),
                    urls.get(jpd) + "/",
                    local,
                    new JpdView.Location("Nowhere", "ZZ", 0, 0),
                    deployment.isUp() ? JpdView.Status.ONLINE : JpdView.Status.OFFLINE,
                    local ? List.of("JFMC", "ARTIFACTORY") : List.of("ARTIFACTORY"),
                    List.of()));
        });
        return Optional.of(views);
    }

    /** The deployment behind an id of that list. */
    Optional<Backend> managedBy(JpdName name, String jpdId) {
        return jpdsManagedBy(name).orElse(List.of()).stream()
                .filter(view -> view.id().equals(jpdId))
                .map(view -> deployments.get(JpdName.of(view.name())))
                .map(Backend.class::cast)
                .findFirst();
    }
}
