package org.jpdfederation.core.split;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jpdfederation.core.entity.Entity;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.sync.EntityRecord;

/** Reads the splits from what the sites of a rehearsal hold. */
final class SplitReader {

    private final History history;
    private final Rehearsal rehearsal;
    private final Journal journal;
    private final Timelines timelines;

    SplitReader(History history, Rehearsal rehearsal, Journal journal) {
        this.history = history;
        this.rehearsal = rehearsal;
        this.journal = journal;
        this.timelines = new Timelines(history, rehearsal);
    }

    /** The splits by key, then in the order of their first sites. */
    List<Split> splits() {
        Map<EntityRef, List<Difference>> byKey = new TreeMap<>();
        rehearsal
                .differences()
                .forEach(difference -> byKey.computeIfAbsent(difference.key(), key -> new ArrayList<>())
                        .add(difference));
        List<Split> splits = new ArrayList<>();
        byKey.forEach((key, differences) -> {
            for (Set<JpdName> joined : joinedSites(key)) {
                List<Difference> among = differences.stream()
                        .filter(difference -> joined.contains(difference.from()))
                        .toList();
                if (!among.isEmpty()) {
                    splits.add(split(key, joined, among));
                }
            }
        });
        return splits;
    }

    private Split split(EntityRef key, Set<JpdName> sites, List<Difference> differences) {
        List<Side> sides = sides(key, sites);
        List<HistoryEvent.Edit> edits = history.events().stream()
                .flatMap(event -> event instanceof HistoryEvent.Edit edit ? Stream.of(edit) : Stream.empty())
                .filter(edit -> edit.key().equals(key) && sites.contains(edit.site()))
                .toList();
        return new Split(
                key,
                sides,
                differences,
                edits,
                timelines.of(sides, differences, edits),
                journal.lastChange(key, sites, history.start()));
    }

    private List<Side> sides(EntityRef key, Set<JpdName> sites) {
        List<EntityRecord> latestFirst = sites.stream()
                .flatMap(site -> rehearsal.find(site, key).stream())
                .sorted(Comparator.comparingLong(
                                (EntityRecord record) -> record.stamp().epochMilli())
                        .reversed())
                .toList();
        List<Entity> values =
                latestFirst.stream().map(EntityRecord::content).distinct().toList();
        return sites.stream()
                .map(site -> rehearsal
                        .find(site, key)
                        .map(record -> new Side(site, 1 + values.indexOf(record.content()), Optional.of(record)))
                        .orElse(new Side(site, 0, Optional.empty())))
                .toList();
    }

    /** The sites, in sets that relations join for this entity, whichever way they lead. */
    private List<Set<JpdName>> joinedSites(EntityRef key) {
        List<History.Link> carrying = history.links().stream()
                .filter(link -> rehearsal.carries(link, key))
                .toList();
        List<Set<JpdName>> sets = new ArrayList<>();
        for (History.Site site : history.sites()) {
            if (sets.stream().noneMatch(set -> set.contains(site.name()))) {
                sets.add(inOrder(reachedFrom(site.name(), carrying)));
            }
        }
        return sets;
    }

    private static Set<JpdName> reachedFrom(JpdName site, List<History.Link> carrying) {
        Set<JpdName> reached = new LinkedHashSet<>(List.of(site));
        for (boolean grown = true; grown; ) {
            grown = false;
            for (History.Link link : carrying) {
                if (reached.contains(link.from()) || reached.contains(link.to())) {
                    grown |= reached.addAll(List.of(link.from(), link.to()));
                }
            }
        }
        return reached;
    }

    private Set<JpdName> inOrder(Set<JpdName> names) {
        Set<JpdName> ordered = new LinkedHashSet<>();
        history.sites().stream().map(History.Site::name).filter(names::contains).forEach(ordered::add);
        return ordered;
    }
}
