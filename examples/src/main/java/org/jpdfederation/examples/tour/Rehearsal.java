package org.jpdfederation.examples.tour;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jpdfederation.client.FederationClient;
import org.jpdfederation.client.access.TrustResult;
import org.jpdfederation.client.inventory.InventoryDownload;
import org.jpdfederation.core.config.SyncTarget;
import org.jpdfederation.core.config.TargetSettings;
import org.jpdfederation.core.entity.Inventory;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.error.TopologyException;
import org.jpdfederation.core.network.NetworkEvent;
import org.jpdfederation.core.plan.FederationPlan;
import org.jpdfederation.core.topology.CertificateCopy;
import org.jpdfederation.core.topology.Relation;
import org.jpdfederation.core.topology.Topology;
import org.jpdfederation.examples.Inputs;
import org.jpdfederation.testkit.FakeDeployment;
import org.jpdfederation.testkit.FakePlatform;

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
            jpd.configure(topology.outbound(jpd.name()), topology.inbound(jpd.name()));
        }
        topology.relations()
                .forEach(relation -> platform.link(
                                relation.from().text(), relation.to().text())
                        .latency(LATENCY));
        platform.at(first()).preload(inventory);
        before.putAll(readAll("read the state before", inventory.size()));
        platform.observe(this::count);
    }

    private void count(NetworkEvent event) {
        if (event instanceof NetworkEvent.Decided decided) {
            decisions.incrementAndGet();
            if (decided.decision().verdict().takesEffect()) {
                effects.incrementAndGet();
            }
        }
    }

    void trust() {
        int refused = refusing().size();
        Map<JpdName, List<String>> receivers = new LinkedHashMap<>();
        for (CertificateCopy copy : plan.certificates()) {
            receivers
                    .computeIfAbsent(copy.from(), from -> new ArrayList<>())
                    .add(copy.to().text());
            platform.at(copy.to()).trust(platform.at(copy.from()));
        }
        screen.first(
                List.copyOf(receivers.keySet()),
                from -> List.of(copied(from, at(receivers, from))),
                "root certificates were copied likewise");
        List<Relation> stillRefusing = refusing();
        screen.line("relations whose target does not trust its source: " + refused + " of "
                + topology.relations().size() + " before, " + stillRefusing.size() + " now");
        if (!stillRefusing.isEmpty()) {
            throw new TopologyException("no trust on " + stillRefusing
                    + ": copy the root certificate of each source to its target; nothing was registered");
        }
    }

    private String copied(JpdName from, List<String> receivers) {
        String certificate = client(from).access().rootCertificate();
        return "root certificate of " + from + " (PEM, " + certificate.length()
                + " characters) copied to etc/access/keys/trusted of " + String.join(", ", receivers);
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
            // a target that is registered without entity types has all four, whatever its source has
            TargetSettings settings = relation.settings().toBuilder()
                    .entities(topology.entityTypes(relation))
                    .build();
            SyncTarget target = new SyncTarget(
                    relation.to().text(), platform.at(relation.to()).accessUrl(), settings);
            client(relation.from()).access().federation().register(target);
        });
        screen.line(topology.relations().size() + " targets registered by POST /access/api/v1/system/federation");
    }

    /** Where others than the first send on what they received, the rounds go on until one changes nothing. */
    void broadcast() {
        Instant start = platform.now();
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
        screen.line("that took " + Duration.between(start, platform.now()).toMillis() + " ms of virtual time");
    }

    Proof prove() {
        Expectation expectation = new Expectation(plan, platform, before);
        Map<JpdName, Inventory> expected = new LinkedHashMap<>();
        clients.keySet().forEach(jpd -> expected.put(jpd, expectation.of(jpd)));
        Map<JpdName, Inventory> after = readAll(
                "read the state after",
                expected.values().stream().mapToInt(Inventory::size).sum());
        Map<JpdName, List<Proof.Difference>> differences = new LinkedHashMap<>();
        Map<JpdName, Integer> compared = new LinkedHashMap<>();
        expected.forEach((jpd, wanted) -> {
            Inventory actual = at(after, jpd);
            List<Proof.Difference> found = Proof.compare(wanted, actual);
            differences.put(jpd, found);
            compared.put(jpd, wanted.size());
            screen.line(jpd + ": " + Wording.counts(at(before, jpd)) + " before; " + wanted.size()
                    + " entities expected, " + actual.size() + " read over REST, " + found.size() + " differ");
        });
        return new Proof(compared, differences);
    }

    /** Reads all JPDs over REST, as many at a time as there are processors: each entity is a call. */
    private Map<JpdName, Inventory> readAll(String task, long entities) {
        try (Screen.Progress progress = screen.progress(task, entities)) {
            AtomicLong read = new AtomicLong();
            Map<JpdName, Inventory> inventories = new LinkedHashMap<>();
            clients.entrySet().parallelStream()
                    .map(jpd -> Map.entry(
                            jpd.getKey(),
                            InventoryDownload.from(jpd.getValue(), ref -> progress.at(read.incrementAndGet()))))
                    .toList()
                    .forEach(entry -> inventories.put(entry.getKey(), entry.getValue()));
            return inventories;
        }
    }

    private JpdName first() {
        return topology.jpds().get(0);
    }

    private FederationClient client(JpdName jpd) {
        return at(clients, jpd);
    }

    private static <V> V at(Map<JpdName, V> byJpd, JpdName jpd) {
        V value = byJpd.get(jpd);
        if (value == null) {
            throw new IllegalStateException("nothing is known of " + jpd);
        }
        return value;
    }

    @Override
    public void close() {
        clients.values().forEach(FederationClient::close);
        platform.close();
    }
}
