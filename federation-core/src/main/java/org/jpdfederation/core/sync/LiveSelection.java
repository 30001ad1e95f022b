package org.jpdfederation.core.sync;

import java.util.Optional;
import org.jpdfederation.core.closure.ExcludedUsers;
import org.jpdfederation.core.closure.Holders;
import org.jpdfederation.core.closure.LiveClosure;
import org.jpdfederation.core.closure.ReasonChain;
import org.jpdfederation.core.closure.SelectionRule;
import org.jpdfederation.core.config.OutboundConfig;
import org.jpdfederation.core.config.TargetSettings;
import org.jpdfederation.core.entity.Entity;
import org.jpdfederation.core.entity.EntityRef;

/**
 * What a relation selects of a site's present state (rule F4), judged entity by entity and anew at each question. For
 * one thread at a time, that of the state.
 */
public final class LiveSelection {

    private final OutboundConfig config;
    private final TargetSettings settings;
    private final ExcludedUsers excludedUsers;
    private final SelectionRule rule;
    private final SiteState state;
    private final LiveClosure closure;

    private LiveSelection(
            OutboundConfig config,
            TargetSettings settings,
            ExcludedUsers excludedUsers,
            SelectionRule rule,
            SiteState state) {
        this.config = config;
        this.settings = settings;
        this.excludedUsers = excludedUsers;
        this.rule = rule;
        this.state = state;
        this.closure = new LiveClosure(rule, state.memberships());
    }

    /**
     * Makes the selection of a relation.
     *
     * @param config the source's outbound settings
     * @param settings what is set for this target alone
     * @param excludedUsers K7: whether an excluded user whom a group or permission brings is sent
     * @param state what is selected from
     * @return the selection
     * @throws org.jpdfederation.core.error.InputException if a pattern cannot be used
     */
    public static LiveSelection of(
            OutboundConfig config, TargetSettings settings, ExcludedUsers excludedUsers, SiteState state) {
        return new LiveSelection(
                config, settings, excludedUsers, SelectionRule.of(config, settings, excludedUsers), state);
    }

    /**
     * What the same rule selects of another state: what a target would send if it had this relation's settings.
     *
     * @param other the other state
     * @return the selection
     */
    public LiveSelection over(SiteState other) {
        return new LiveSelection(config, settings, excludedUsers, rule, other);
    }

    /**
     * Whether an entity is here and would be sent.
     *
     * @param key which entity
     * @return false also for an entity that the state does not hold
     */
    public boolean selects(EntityRef key) {
        return state.find(key).filter(this::selects).isPresent();
    }

    /**
     * An entity as the relation sends it.
     *
     * @param entity the entity at the source
     * @return the entity without the names that are taken out (K7); the same object when there are none
     */
    public Entity asSent(Entity entity) {
        return rule.asSent(entity);
    }

    /** Whether types, filters and exclusions are the same. */
    boolean selectsAlike(LiveSelection other) {
        return config.excludeUsers().equals(other.config.excludeUsers())
                && config.entityTypes().equals(other.config.entityTypes())
                && settings.equals(other.settings);
    }

    /** Whether types, filters and exclusions pass a change, by who brought the entity at that change (F4). */
    boolean passes(EntityRef key, Holders then) {
        return !rule.excludes(key) && closure.reaches(key, then);
    }

    SelectionRule rule() {
        return rule;
    }

    /** Why a change is sent, by who brought the entity at that change (IB8). */
    Optional<ReasonChain> explain(EntityRef key, Holders then) {
        return closure.explain(key, then);
    }

    /** The same as {@link #passes(EntityRef, Holders)} by the memberships of now. */
    boolean passes(EntityRef key) {
        return !rule.excludes(key) && reaches(key);
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
        return closure.reaches(key);
    }
}
