package org.jpdfederation.core.sync;

import java.util.Optional;
import org.jpdfederation.core.closure.SelectionRule;
import org.jpdfederation.core.config.OutboundConfig;
import org.jpdfederation.core.config.TargetSettings;
import org.jpdfederation.core.entity.Entity;
import org.jpdfederation.core.entity.EntityRef;

/** What a relation selects of the present state of its source (rule F4), judged entity by entity. */
final class LiveSelection {

    private final OutboundConfig config;
    private final TargetSettings settings;
    private final SelectionRule rule;
    private final SiteState state;

    LiveSelection(OutboundConfig config, TargetSettings settings, SiteState state) {
        this.config = config;
        this.settings = settings;
        this.rule = SelectionRule.of(config, settings);
        this.state = state;
    }

    /** Whether types, filters and exclusions are the same. */
    boolean selectsAlike(LiveSelection other) {
        return config.entityTypes().equals(other.config.entityTypes())
                && config.excludeUsers().equals(other.config.excludeUsers())
                && settings.equals(other.settings);
    }

    SelectionRule rule() {
        return rule;
    }

    /** Whether the entity is here and would be sent. */
    boolean selects(EntityRef key) {
        return state.find(key).filter(this::selects).isPresent();
    }

    /** Whether a record of this state would be sent. */
    boolean selects(EntityRecord record) {
        return rule.heldBack(record.content()).isEmpty() && reaches(record.key());
    }

    /** An entry as it is sent: without the names that are taken out of members and principals, and of what they were. */
    Entry asSent(Entry entry) {
        if (!(entry instanceof Entry.Upsert upsert)) {
            return entry;
        }
        Entity content = rule.asSent(upsert.content());
        Optional<MemberDelta> delta = upsert.delta()
                .map(change -> change.keeping(member -> !rule.excludes(new EntityRef(member.type(), member.name()))));
        boolean same = content == upsert.content() && delta.equals(upsert.delta());
        return same ? entry : new Entry.Upsert(content, upsert.stamp(), delta);
    }

    /** Whether types, filters or implicit sync reach a name, be it held back or not known. */
    boolean reaches(EntityRef key) {
        if (rule.selects(key.type(), key.name())) {
            return true;
        }
        for (EntityRef holder : state.holdersOf(key)) {
            if (reaches(holder)) {
                return true;
            }
        }
        return false;
    }
}
