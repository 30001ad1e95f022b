package org.jpdfederation.testkit.internal.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jpdfederation.core.entity.Entity;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.Group;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.network.Network;
import org.jpdfederation.core.sync.BroadcastStart;
import org.jpdfederation.core.sync.RelationState;
import org.jpdfederation.core.sync.StoreException;
import org.jpdfederation.testkit.internal.simulation.Simulation.Node;
import org.jpdfederation.testkit.simulation.Action;
import org.jspecify.annotations.Nullable;

/** Does to the engines and to the reference model what a story says. What makes no sense at the moment is left out. */
final class Actor {

    private final Simulation simulation;
    private final Network network;
    private final Checker checker;
    private final FaultyCarrier carrier;
    private final EngineParts parts;
    private final EventLog log;
    private final Map<JpdName, List<Change>> backups = new LinkedHashMap<>();

    Actor(
            Simulation simulation,
            Network network,
            Checker checker,
            FaultyCarrier carrier,
            EngineParts parts,
            EventLog log) {
        this.simulation = simulation;
        this.network = network;
        this.checker = checker;
        this.carrier = carrier;
        this.parts = parts;
        this.log = log;
    }

    void carryOut(Action action) {
        if (action instanceof Action.Put put) {
            put(simulation.node(put.site()), put.entity());
        } else if (action instanceof Action.Delete delete) {
            delete(simulation.node(delete.site()), delete.key());
        } else if (action instanceof Action.Member member) {
            member(simulation.node(member.site()), member);
        } else if (action instanceof Action.Broadcast broadcast) {
            broadcast(broadcast.from(), broadcast.to());
        } else if (action instanceof Action.Cut cut) {
            cut(cut);
        } else if (action instanceof Action.Configure configure) {
            configure(configure);
        } else {
            Node node = simulation.node(siteOf(action));
            if (node != null) {
                disturb(node, action);
            }
        }
    }

    private static JpdName siteOf(Action action) {
        if (action instanceof Action.Clock clock) {
            return clock.site();
        } else if (action instanceof Action.Drift drift) {
            return drift.site();
        } else if (action instanceof Action.Crash crash) {
            return crash.site();
        } else if (action instanceof Action.Disk disk) {
            return disk.site();
        } else if (action instanceof Action.DieAfterWrite dies) {
            return dies.site();
        } else if (action instanceof Action.Backup backup) {
            return backup.site();
        } else if (action instanceof Action.Trust trust) {
            return trust.site();
        } else if (action instanceof Action.Poison poison) {
            return poison.site();
        }
        throw new IllegalArgumentException("not an action of one site: " + action.getClass());
    }

    private void put(@Nullable Node node, Entity entity) {
        if (node == null || !node.model().up) {
            return;
        }
        Instant now = network.now();
        log.line(now, node.model(), "puts", entity.ref());
        checker.localChange(
                node.model(), new Change(entity.ref(), entity, node.model().wallClock(now), node.model().name, null));
        try {
            network.put(node.model().name, entity);
        } catch (StoreException full) {
            log.line(now, node.model(), "has no space");
        }
    }

    private void delete(@Nullable Node node, EntityRef key) {
        if (node == null || !node.model().up) {
            return;
        }
        Instant now = network.now();
        log.line(now, node.model(), "deletes", key);
        checker.localChange(node.model(), new Change(key, null, node.model().wallClock(now), node.model().name, null));
        try {
            network.delete(node.model().name, key);
        } catch (StoreException full) {
            log.line(now, node.model(), "has no space");
        }
    }

    private void member(@Nullable Node node, Action.Member member) {
        if (node == null) {
            return;
        }
        @Nullable Change record = node.model().records.get(EntityRef.group(member.group()));
        if (record != null && record.content() instanceof Group group) {
            put(node, group.withMembers(members -> {
                if (member.added()) {
                    members.add(member.user());
                } else {
                    members.remove(member.user());
                }
                return members;
            }));
        }
    }

    private void broadcast(JpdName from, JpdName to) {
        @Nullable ModelRelation relation = checker.relation(from, to);
        if (relation == null || !checker.site(from).up) {
            return;
        }
        log.line(network.now(), from, "broadcasts to", to);
        boolean must = checker.site(from).startBroadcast(relation);
        boolean is = network.fullBroadcast(from, to.text()) instanceof BroadcastStart.Started;
        Broken.unless(must == is, "F19", () -> relation + ": a broadcast " + (is ? "starts" : "does not start"));
    }

    private void cut(Action.Cut cut) {
        log.line(network.now(), cut.from(), cut.cut() ? "is cut off from" : "reaches", cut.to(), cut.bothWays());
        boolean changed = carrier.cut(cut.from(), cut.to(), cut.cut());
        if (cut.bothWays()) {
            changed |= carrier.cut(cut.to(), cut.from(), cut.cut());
        }
        if (changed && cut.cut()) {
            simulation.fault(cut.bothWays() ? "CUT BOTH WAYS" : "CUT");
        }
    }

    private void configure(Action.Configure configure) {
        @Nullable ModelRelation relation = checker.relation(configure.from(), configure.to());
        if (relation == null || !checker.site(configure.from()).up) {
            return;
        }
        log.line(network.now(), relation, "is configured");
        simulation.fault("CONFIG RELOAD");
        relation.configure(configure.config(), configure.settings());
        relation.selection.walk(checker.site(configure.from()).holders());
        carrier.timeout(configure.from(), configure.to(), configure.config().timeout());
        @Nullable Node node = simulation.node(configure.from());
        if (node != null) {
            node.source().configure(configure.to().text(), parts.settings(configure.config()), configure.settings());
        }
    }

    private void disturb(Node node, Action action) {
        ModelSite site = node.model();
        if (action instanceof Action.Clock clock) {
            log.line(network.now(), site, "steps its clock to", clock.skew());
            simulation.fault("CLOCK STEP");
            node.clock().skew = clock.skew();
            node.clock().driftsSince = network.now();
            simulation.setClock(node);
        } else if (action instanceof Action.Drift drift) {
            log.line(network.now(), site, "drifts by", drift.partsPerMillion());
            simulation.fault("DRIFT");
            drift(node, drift.partsPerMillion());
        } else if (action instanceof Action.Crash crash) {
            if (crash.dies() == site.up) {
                crashOrRestart(node, crash.dies());
            }
        } else if (action instanceof Action.Disk disk) {
            log.line(network.now(), site, "has space for", disk.writesLeft());
            if (disk.writesLeft() >= 0) {
                simulation.fault(disk.writesLeft() == 0 ? "FULL DISK" : "TORN WRITE");
            }
            site.writesLeft = disk.writesLeft();
            node.store().writesLeft(disk.writesLeft());
        } else if (action instanceof Action.DieAfterWrite dies) {
            dieAfterWrite(node, dies.entity());
        } else if (action instanceof Action.Backup backup) {
            backup(node, backup.restored());
        } else if (action instanceof Action.Trust trust) {
            log.line(network.now(), site, trust.trusted() ? "trusts" : "does not trust", trust.source());
            if (trust.trusted()) {
                site.untrusted.remove(trust.source());
            } else {
                site.untrusted.add(trust.source());
                simulation.fault("CERTIFICATE WITHDRAWN");
            }
        } else if (action instanceof Action.Poison poison) {
            log.line(network.now(), site, poison.refused() ? "refuses" : "takes", poison.key());
            if (poison.refused()) {
                site.refused.add(poison.key());
                simulation.fault("POISON ITEM");
            } else {
                site.refused.remove(poison.key());
            }
        }
    }

    private void drift(Node node, long partsPerMillion) {
        node.clock().skew = node.clock().at(network.now());
        node.clock().driftsSince = network.now();
        node.clock().partsPerMillion = partsPerMillion;
    }

    private void crashOrRestart(Node node, boolean dies) {
        ModelSite site = node.model();
        log.line(network.now(), site, dies ? "dies" : "starts");
        if (dies) {
            simulation.fault("CRASH");
            crash(site);
        } else {
            restart(site);
        }
    }

    private void crash(ModelSite site) {
        site.up = false;
        site.relations.forEach(ModelRelation::crash);
        network.crash(site.name);
    }

    private void restart(ModelSite site) {
        site.up = true;
        site.relations.forEach(relation -> relation.restart(network.now()));
        network.restart(site.name);
    }

    /** T29: the record is there after the restart, and nothing is sent for it. */
    private void dieAfterWrite(Node node, Entity entity) {
        ModelSite site = node.model();
        if (!site.up || !site.takesWrite()) {
            return;
        }
        Instant now = network.now();
        log.line(now, site, "dies after it has stored", entity.ref());
        simulation.fault("CRASH BETWEEN CHANGE AND BUFFER");
        simulation.coverage().reached("T29 crash between change and buffer");
        node.store().dieAfterWrite();
        try {
            network.put(site.name, entity);
            throw new Broken("T29", site + " has changed " + entity.ref() + " without a write");
        } catch (SimulatedStore.Died died) {
            site.store(new Change(entity.ref(), entity, site.wallClock(now), site.name, null));
            checker.touch(site, entity.ref());
            crash(site);
            restart(site);
        }
    }

    private void backup(Node node, boolean restored) {
        ModelSite site = node.model();
        if (!restored) {
            backups.put(site.name, new ArrayList<>(site.records.values()));
            return;
        }
        @Nullable List<Change> backup = backups.get(site.name);
        if (backup == null) {
            return;
        }
        log.line(network.now(), site, "is restored");
        simulation.fault("RESTORE");
        simulation.coverage().reached("T31 restore from backup");
        if (site.up) {
            crash(site);
        }
        site.writesLeft = -1;
        node.store().writesLeft(-1);
        List<EntityRef> all = new ArrayList<>(site.records.keySet());
        all.forEach(key -> {
            site.store(new Change(key, null, 0, site.name, null));
            checker.touch(site, key);
        });
        backup.forEach(record -> {
            site.store(record);
            checker.touch(site, record.key());
        });
        site.relations.forEach(ModelRelation::restore);
        network.restore(site.name, Simulation.asRecords(backup));
        restart(site);
    }

    /** S3: every fault is put right. */
    void calm() {
        log.line(network.now(), "calm");
        carrier.calm();
        for (Node node : simulation.nodes()) {
            ModelSite site = node.model();
            drift(node, 0);
            site.writesLeft = -1;
            node.store().writesLeft(-1);
            site.untrusted.clear();
            site.refused.clear();
            if (!site.up) {
                crashOrRestart(node, false);
            }
        }
    }

    /** A full broadcast for each target that is stale (F11). */
    void reviveStale() {
        for (ModelRelation relation : checker.relations()) {
            if (relation.state == RelationState.STALE && !relation.broadcasting) {
                simulation.coverage().reached("T20 stale and back");
                broadcast(relation.from, relation.to);
            }
        }
    }
}
