package org.jpdfederation.benchmarks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import org.jpdfederation.core.closure.LiveClosure;
import org.jpdfederation.core.closure.MembershipIndex;
import org.jpdfederation.core.closure.SelectionRule;
import org.jpdfederation.core.config.OutboundConfig;
import org.jpdfederation.core.config.TargetSettings;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.EntityType;
import org.jpdfederation.core.entity.Group;
import org.jpdfederation.core.entity.Inventory;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.sync.Entry;
import org.jpdfederation.core.sync.Knobs;
import org.jpdfederation.core.sync.RecordStore;
import org.jpdfederation.core.sync.SiteState;
import org.jpdfederation.core.sync.SourceEngine;
import org.jpdfederation.core.sync.Stamp;

/**
 * Measures what a change of membership costs in a large organisation: random changes of the index, by names, half of
 * them begin a membership and half of them end one; the same with a question to the closure after each; and a whole
 * change at a source, one member more or less in the largest group. Run as {@link ClosureBenchmark}.
 */
public final class MembershipBenchmark {

    private static final int CHANGES = 1_000_000;
    private static final int RUNS = 9;

    private final GeneratedInventory generated;
    private final MembershipIndex index;
    private final List<Membership> ended = new ArrayList<>();
    private final List<Membership> begun = new ArrayList<>();
    private boolean exchanged;

    private record Membership(EntityRef group, EntityRef user) {}

    private MembershipBenchmark(GeneratedInventory generated, Inventory inventory) {
        this.generated = generated;
        this.index = indexOf(inventory);
        drawChanges(new Random(GeneratedInventory.SEED));
    }

    /**
     * Runs the measurements.
     *
     * @param args none, or the numbers of users, groups and permissions
     */
    public static void main(String[] args) {
        GeneratedInventory generated = GeneratedInventory.of(args);
        Inventory inventory = generated.toInventory();
        Figures.printHead(inventory);
        Figures.megabytes(3, () -> indexOf(inventory)).print("membership-index-heap", "MB");
        MembershipBenchmark benchmark = new MembershipBenchmark(generated, inventory);
        LiveClosure closure = new LiveClosure(
                SelectionRule.of(OutboundConfig.defaults(), sending(EntityType.PERMISSIONS)), benchmark.index);
        Figures.cpuNanoseconds(3, RUNS, CHANGES, benchmark::exchange).print("membership-change", "ns");
        Figures.cpuNanoseconds(3, RUNS, CHANGES, () -> benchmark.exchangeAndAsk(closure))
                .print("membership-change-and-question", "ns");
        changeLargestGroup(inventory);
    }

    private static MembershipIndex indexOf(Inventory inventory) {
        MembershipIndex index = new MembershipIndex();
        inventory.entities().forEach(entity -> index.replace(null, entity));
        return index;
    }

    /** Memberships to end, each one as likely as any other, and as many new ones in the same groups with any users. */
    private void drawChanges(Random random) {
        List<int[]> all = new ArrayList<>();
        for (int group = 0; group < generated.members.length; group++) {
            for (int user : generated.members[group]) {
                all.add(new int[] {group, user});
            }
        }
        Collections.shuffle(all, random);
        for (int[] membership : all.subList(0, Math.min(all.size(), CHANGES / 2))) {
            EntityRef group = EntityRef.group(GeneratedInventory.group(membership[0]));
            ended.add(new Membership(group, user(membership[1])));
            Membership drawn;
            do {
                drawn = new Membership(group, user(random.nextInt(generated.users)));
            } while (!index.add(drawn.group(), drawn.user()));
            begun.add(drawn);
        }
        begun.forEach(membership -> index.remove(membership.group(), membership.user()));
    }

    private static EntityRef user(int number) {
        return EntityRef.user(GeneratedInventory.user(number));
    }

    /** Ends one half and begins the other, in turns. */
    private int exchange() {
        List<Membership> out = exchanged ? begun : ended;
        List<Membership> in = exchanged ? ended : begun;
        exchanged = !exchanged;
        int changes = 0;
        for (int i = 0; i < out.size(); i++) {
            changes += index.remove(out.get(i).group(), out.get(i).user()) ? 1 : 0;
            changes += index.add(in.get(i).group(), in.get(i).user()) ? 1 : 0;
        }
        return requireAll(changes);
    }

    private int exchangeAndAsk(LiveClosure closure) {
        List<Membership> out = exchanged ? begun : ended;
        List<Membership> in = exchanged ? ended : begun;
        exchanged = !exchanged;
        int changes = 0;
        int reached = 0;
        for (int i = 0; i < out.size(); i++) {
            changes += index.remove(out.get(i).group(), out.get(i).user()) ? 1 : 0;
            reached += closure.reaches(out.get(i).user()) ? 1 : 0;
            changes += index.add(in.get(i).group(), in.get(i).user()) ? 1 : 0;
            reached += closure.reaches(in.get(i).user()) ? 1 : 0;
        }
        requireAll(changes);
        return reached;
    }

    private int requireAll(int changes) {
        if (changes != ended.size() + begun.size()) {
            throw new IllegalStateException("only " + changes + " changes had an effect");
        }
        return changes;
    }

    /** A whole group replaces a whole group (rule F17), so each of its names is compared once. */
    private static void changeLargestGroup(Inventory inventory) {
        JpdName site = JpdName.of("hub");
        Stamp stamp = Stamp.of(Instant.EPOCH, site);
        SourceEngine engine = new SourceEngine(site, new SiteState(RecordStore.inMemory()), Knobs.defaults());
        inventory.entities().forEach(entity -> engine.localChange(new Entry.Upsert(entity, stamp)));
        engine.connect(
                "edge", JpdName.of("edge"), OutboundConfig.defaults(), sending(EntityType.GROUPS), Instant.EPOCH);
        Group with = inventory.groups().get(0);
        Group without = with.withMembers(MembershipBenchmark::lessTheFirst);
        boolean[] member = {true};
        Figures.cpuMilliseconds(20, 101, () -> {
                    member[0] = !member[0];
                    engine.localChange(new Entry.Upsert(member[0] ? with : without, stamp));
                    return engine.waiting("edge");
                })
                .print("change-at-source-of-group-of-" + with.members().size(), "ms");
    }

    private static SortedSet<String> lessTheFirst(SortedSet<String> members) {
        return members.tailSet(members.first() + "\0");
    }

    private static TargetSettings sending(EntityType type) {
        return TargetSettings.defaults().toBuilder().entities(List.of(type)).build();
    }
}
