package org.jpdfederation.core.split;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jpdfederation.core.entity.Entity;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.EntityType;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.split.Difference.Kind;
import org.jpdfederation.core.sync.EntityRecord;
import org.jpdfederation.core.sync.LiveSelection;
import org.jpdfederation.core.sync.SiteState;
import org.jpdfederation.core.sync.SourceEngine;
import org.jspecify.annotations.Nullable;

/**
 * Finds the entities that are split (IF3): those on which the two ends of some relation differ. The selection is that
 * of the moment; contents are compared as the relation would send them; stamps, the states of the relations and what is
 * still on its way play no part. For one thread at a time.
 */
public final class SplitFinder {

    private final Map<JpdName, SourceEngine> sites = new LinkedHashMap<>();

    /**
     * Makes a finder.
     *
     * @param sites the sites with their relations; a relation to any other site is left out
     */
    public SplitFinder(Collection<SourceEngine> sites) {
        sites.forEach(site -> this.sites.put(site.site(), site));
    }

    /**
     * The entities that are split now.
     *
     * @return the keys in their natural order
     */
    public SortedSet<EntityRef> split() {
        SortedSet<EntityRef> keys = new TreeSet<>();
        differences().forEach(difference -> keys.add(difference.key()));
        return keys;
    }

    /**
     * What is split now, and between whom.
     *
     * @return the differences by relation, in the order of sites and of their relations, then by key
     */
    public List<Difference> differences() {
        List<Difference> found = new ArrayList<>();
        for (SourceEngine from : sites.values()) {
            for (String target : from.targets()) {
                @Nullable SourceEngine to = sites.get(from.targetJpd(target));
                if (to != null) {
                    addDifferences(from, to, from.selection(target), found);
                }
            }
        }
        return found;
    }

    private static void addDifferences(
            SourceEngine from, SourceEngine to, LiveSelection selection, List<Difference> found) {
        boolean wayBack =
                to.targets().stream().anyMatch(target -> to.targetJpd(target).equals(from.site()));
        LiveSelection fromTarget = selection.over(to.state());
        SortedSet<EntityRef> keys = new TreeSet<>();
        addKeys(from.state(), keys);
        addKeys(to.state(), keys);
        for (EntityRef key : keys) {
            @Nullable EntityRecord atSource = from.state().find(key).orElse(null);
            @Nullable EntityRecord atTarget = to.state().find(key).orElse(null);
            Optional<Kind> kind = Optional.empty();
            if (atSource != null) {
                kind = selection.selects(key) ? compare(atSource.content(), atTarget, selection) : Optional.empty();
            } else if (atTarget != null && fromTarget.selects(key)) {
                boolean localOnly = atTarget.stamp().source().equals(to.site()) && !wayBack;
                kind = localOnly ? Optional.empty() : Optional.of(Kind.LEFT_AT_TARGET);
            }
            kind.ifPresent(k -> found.add(new Difference(key, from.site(), to.site(), k)));
        }
    }

    private static Optional<Kind> compare(Entity atSource, @Nullable EntityRecord atTarget, LiveSelection selection) {
        if (atTarget == null) {
            return Optional.of(Kind.MISSING_AT_TARGET);
        }
        boolean alike = selection.asSent(atSource).equals(selection.asSent(atTarget.content()));
        return alike ? Optional.empty() : Optional.of(Kind.OTHER_CONTENT);
    }

    private static void addKeys(SiteState state, SortedSet<EntityRef> keys) {
        for (EntityType type : EntityType.values()) {
            state.ofType(type).forEach(record -> keys.add(record.key()));
        }
    }
}
