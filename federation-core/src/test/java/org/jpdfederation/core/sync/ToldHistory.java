package org.jpdfederation.core.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.Inventory;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.split.History;
import org.jpdfederation.core.split.HistoryEvent;

/** A history told to the {@link ReferenceModel}, and what a split is told a second time over its records. */
final class ToldHistory {

    private final ReferenceModel model;

    /** Tells all of it and goes on until an instant; all sites have one window, all times are whole seconds. */
    ToldHistory(History history, Instant until) {
        model = new ReferenceModel(history.sites().get(0).window(), history.knobs());
        for (History.Site site : history.sites()) {
            ReferenceModel.Site told = new ReferenceModel.Site(site.name().text());
            told.skew = site.skew().toMillis();
            site.held().forEach(record -> told.records.put(record.key(), record));
            model.sites.put(site.name().text(), told);
        }
        for (History.Link link : history.links()) {
            model.relations.add(
                    new ReferenceModel.Rel(at(link.from()), at(link.to()), link.outbound(), link.settings()));
        }
        for (HistoryEvent event : history.events()) {
            model.moveTo(second(event.at()));
            tell(event);
        }
        model.moveTo(second(until));
        model.finish();
    }

    private static long second(Instant at) {
        return Duration.between(TestNetwork.START, at).toSeconds();
    }

    private ReferenceModel.Site at(JpdName site) {
        return model.sites.get(site.text());
    }

    private void tell(HistoryEvent event) {
        if (event instanceof HistoryEvent.Put put) {
            model.put(at(put.site()), put.entity());
        } else if (event instanceof HistoryEvent.Delete delete) {
            model.delete(at(delete.site()), delete.key());
        } else if (event instanceof HistoryEvent.ClockSet set) {
            at(set.site()).skew = set.skew().toMillis();
        }
    }

    boolean isQuiet() {
        return model.relations.stream().allMatch(rel -> rel.waiting() == 0 && !rel.inFlight);
    }

    /**
     * A key is split when on some relation X to Y (a) X holds it, the relation selects it, and Y lacks it or holds
     * another value as it would be sent; or (b) only Y holds it, the relation would select it by Y's state, and its
     * source is not Y or a relation Y to X exists.
     */
    SortedSet<EntityRef> split() {
        SortedSet<EntityRef> split = new TreeSet<>();
        for (ReferenceModel.Rel rel : model.relations) {
            Map<EntityRef, EntityRecord> x = rel.from.records;
            Map<EntityRef, EntityRecord> y = rel.to.records;
            for (EntityRef key : ReferenceModel.selected(rel)) {
                if (!y.containsKey(key)
                        || !ReferenceModel.asSent(rel, x.get(key).content())
                                .equals(ReferenceModel.asSent(rel, y.get(key).content()))) {
                    split.add(key);
                }
            }
            boolean wayBack = model.relations.stream().anyMatch(back -> back.from == rel.to && back.to == rel.from);
            ReferenceModel.Rel byItsState = new ReferenceModel.Rel(rel.to, rel.from, rel.config, rel.settings);
            for (EntityRef key : ReferenceModel.selected(byItsState)) {
                boolean fromElsewhere = !y.get(key).stamp().source().equals(rel.to.name);
                if (!x.containsKey(key) && (fromElsewhere || wayBack)) {
                    split.add(key);
                }
            }
        }
        return split;
    }

    Map<JpdName, Inventory> inventories() {
        Map<JpdName, Inventory> inventories = new LinkedHashMap<>();
        for (ReferenceModel.Site site : model.sites.values()) {
            Inventory.Builder inventory = Inventory.builder();
            site.records.values().forEach(record -> inventory.add(record.content()));
            inventories.put(site.name, inventory.build());
        }
        return inventories;
    }
}
