package org.jpdfederation.examples.tour;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jpdfederation.client.FederationClient;
import org.jpdfederation.client.access.TrustResult;
import org.jpdfederation.client.inventory.InventoryDownload;
import org.jpdfederation.core.config.InboundConfig;
import org.jpdfederation.core.config.OutboundConfig;
import org.jpdfederation.core.config.SyncTarget;
import org.jpdfederation.core.entity.Inventory;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.error.TopologyException;
import org.jpdfederation.core.plan.FederationPlan;
import org.jpdfederation.core.topology.Relation;
import org.jpdfederation.core.topology.Topology;
import org.jpdfederation.examples.Inputs;
import org.jpdfederation.testkit.FakeDeployment;
import org.jpdfederation.testkit.FakePlatform;
import org.jpdfederation.testkit.PlatformEvent;

/**
 * The federation on fakes. What the rehearsal asks and changes goes over HTTP, as it would on real JPDs; only what is a
 * file there (settings, certificates), the clock and the links are set on the fakes themselves.
 */
final class Rehearsal implements AutoCloseable {

    private static final Duration LATENCY = Duration.ofMillis(20);
    private static final Duration TICK = Duration.ofMillis(100);

    private final Topology topology;
    private final FederationPlan plan;
    private final Screen screen;
    private final FakePlatform platform;
    private final Map<JpdName, FederationClient> clients = new LinkedHashMap<>();
    private final Map<JpdName, Inventory> before = new LinkedHashMap<>();
    private final AtomicLong decisions = new AtomicLong();
    private final AtomicLong effects = new AtomicLong();

    private Rehearsal(Topology topology, FederationPlan plan, Screen screen, FakePlatform platform) {
        this.topology = topology;
        this.plan = plan;
        this.screen = screen;
        this.platform = platform;
    }

    static Rehearsal start(Inputs inputs, FederationPlan plan, Screen screen) {
        Topology topology = inputs.topology();
        FakePlatform platform =
                FakePlatform.of(topology.jpds().stream().map(JpdName::text).toArray(String[]::new));
        Rehearsal rehearsal = new Rehearsal(topology, plan, screen, platform);
        try {
            rehearsal.prepare(inputs.inventory().inventory());
            return rehearsal;
        } catch (RuntimeException e) {
            rehearsal.close();
            throw e;
        }
    }

    private void prepare(Inventory inventory) {
        for (FakeDeployment jpd : platform.deployments()) {
            clients.put(
                    jpd.name(),
                    FederationClient.builder(jpd.name(), jpd.url())
                            .token(jpd.adminToken())
                            .allowPlaintext()
                            .build());
            InboundConfig inbound = topology.inbound(jpd.name());
            if (inbound.allowPartialEntitySync()) {
                screen.line(jpd.name() + ": the fakes replace whole entities, so allow-partial-entity-sync is left out;"
                        + " a full broadcast carries whole entities anyway");
            }
            OutboundConfig outbound = topology.outbound(jpd.name());
            if (outbound.autoFullSync() || outbound.maxStoredEvents() != OutboundConfig.UNLIMITED) {
                screen.line(jpd.name() + ": auto-full-sync-recovered-servers and max-stored-events are left out; they"
                        + " count only when a target fails for long, which this rehearsal does not try");
            }
            jpd.configure(
                    outbound.toBuilder()
                            .autoFullSync(false)
                            .maxStoredEvents(OutboundConfig.UNLIMITED)
                            .build(),
                    new InboundConfig(inbound.serviceIdMapping(), false));
        }
        topology.relations()
                .forEach(relation -> platform.link(
                                relation.from().text(), relation.to().text())
                        .latency(LATENCY));
        platform.at(first()).preload(inventory);
        clients.forEach((jpd, client) -> before.put(jpd, InventoryDownload.from(client)));
        platform.observe(this::count);
    }

    private void count(PlatformEvent event) {
        if (event instanceof PlatformEvent.Decided decided) {
            decisions.incrementAndGet();
            if (decided.decision().verdict().takesEffect()) {
                effects.incrementAndGet();
            }
        }
    }

    void trust() {
        int all = topology.relations().size();
        int refused = refusing().size();
        plan.certificates().forEach(copy -> {
            String certificate = client(copy.from()).access().rootCertificate();
            screen.line("copy the root certificate of " + copy.from() + " (" + certificate.length()
                    + " characters of PEM) to " + copy.path() + " on " + copy.to());
            platform.at(copy.to()).trust(platform.at(copy.from()));
        });
        List<Relation> stillRefusing = refusing();
        screen.line("before: " + refused + " of " + all + " targets refuse their source; now "
                + (all - stillRefusing.size()) + " of " + all + " trust it");
        if (!stillRefusing.isEmpty()) {
            throw new TopologyException("no trust on " + stillRefusing
                    + ": copy the root certificate of each source to its target; nothing was registered");
        }
    }

    private List<Relation> refusing() {
        return topology.relations().stream()
                .filter(relation -> !trusts(relation))
                .toList();
    }

    private boolean trusts(Relation relation) {
        TrustResult answer = client(relation.from())
                .access()
                .federation()
                .validateServer(platform.at(relation.to()).accessUrl());
        return answer instanceof TrustResult.Trusted;
    }

    void register() {
        topology.relations().forEach(relation -> {
            SyncTarget target = new SyncTarget(
                    relation.to().text(), platform.at(relation.to()).accessUrl(), relation.settings());
            client(relation.from()).access().federation().register(target);
        });
        screen.line(topology.relations().size() + " targets registered by POST /access/api/v1/system/federation");
    }

    /** Where others than the first send on what they received, the rounds go on until one changes nothing. */
    void broadcast() {
        long wholeRound = plan.relations().stream()
                .mapToLong(relation -> relation.entities().total())
                .sum();
        int rounds = 0;
        long changed;
        do {
            rounds++;
            long effectsBefore = effects.get();
            decisions.set(0);
            try (Screen.Progress progress = screen.progress("round " + rounds, wholeRound)) {
                for (Relation relation : topology.relations()) {
                    if (relation.settings().active()) {
                        client(relation.from())
                                .access()
                                .federation()
                                .fullBroadcast(relation.to().text());
                        while (platform.at(relation.from())
                                .broadcasting(relation.to().text())) {
                            platform.advance(TICK);
                            progress.at(decisions.get());
                        }
                    }
                }
            }
            changed = effects.get() - effectsBefore;
            screen.line("round " + rounds + ": " + decisions.get() + " entities arrived, " + changed
                    + " of them changed a target");
        } while (changed > 0
                && topology.relationsFrom(first()).size() < topology.relations().size());
        screen.line("virtual time is " + platform.now());
    }

    Proof prove() {
        Expectation expectation = new Expectation(plan, platform, before);
        Map<JpdName, List<Proof.Difference>> differences = new LinkedHashMap<>();
        Map<JpdName, Integer> compared = new LinkedHashMap<>();
        for (JpdName jpd : clients.keySet()) {
            Inventory expected = expectation.of(jpd);
            Inventory actual;
            try (Screen.Progress progress = screen.progress("read " + jpd, expected.size())) {
                AtomicLong read = new AtomicLong();
                actual = InventoryDownload.from(client(jpd), ref -> progress.at(read.incrementAndGet()));
            }
            List<Proof.Difference> found = Proof.compare(expected, actual);
            differences.put(jpd, found);
            compared.put(jpd, expected.size());
            screen.line(jpd + ": " + before.get(jpd) + " before; " + expected.size() + " entities expected, "
                    + actual.size() + " read over REST, " + found.size() + " differ");
        }
        return new Proof(compared, differences);
    }

    private JpdName first() {
        return topology.jpds().get(0);
    }

    private FederationClient client(JpdName jpd) {
        FederationClient client = clients.get(jpd);
        if (client == null) {
            throw new IllegalStateException("no client for " + jpd);
        }
        return client;
    }

    @Override
    public void close() {
        clients.values().forEach(FederationClient::close);
        platform.close();
    }
}
