package org.jpdfederation.testkit.simulation;

import java.time.Duration;
import org.jpdfederation.core.entity.Entity;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.JpdName;

/** Something that happens in a {@link Scenario}. Immutable. */
public sealed interface ScenarioEvent {

    /**
     * When it happens.
     *
     * @return the true time since the begin of the story
     */
    Duration at();

    /**
     * A site makes or replaces an entity.
     *
     * @param at when
     * @param site where
     * @param entity the entity as it is from now on
     */
    record Put(Duration at, JpdName site, Entity entity) implements ScenarioEvent {}

    /**
     * A site deletes an entity; nothing happens if it does not hold it.
     *
     * @param at when
     * @param site where
     * @param key which entity
     */
    record Delete(Duration at, JpdName site, EntityRef key) implements ScenarioEvent {}

    /**
     * A site puts a name among the members of a group; nothing happens if it does not hold the group.
     *
     * @param at when
     * @param site where
     * @param group the group's name
     * @param member the member's name
     */
    record AddMember(Duration at, JpdName site, String group, String member) implements ScenarioEvent {}

    /**
     * A site takes a name from the members of a group; nothing happens if it does not hold the group, or the group not the
     * name.
     *
     * @param at when
     * @param site where
     * @param group the group's name
     * @param member the member's name
     */
    record RemoveMember(Duration at, JpdName site, String group, String member) implements ScenarioEvent {}

    /**
     * A site's wall clock is set.
     *
     * @param at when
     * @param site where
     * @param skew how far the clock is ahead of the true time from now on
     */
    record SetClock(Duration at, JpdName site, Duration skew) implements ScenarioEvent {}

    /**
     * A relation loses new copies and probes from now on.
     *
     * @param at when
     * @param from the source
     * @param to the target
     */
    record Cut(Duration at, JpdName from, JpdName to) implements ScenarioEvent {}

    /**
     * A relation that was cut is whole again.
     *
     * @param at when
     * @param from the source
     * @param to the target
     */
    record Heal(Duration at, JpdName from, JpdName to) implements ScenarioEvent {}

    /**
     * A full broadcast is asked for (F19).
     *
     * @param at when
     * @param from the source
     * @param to the target
     */
    record Broadcast(Duration at, JpdName from, JpdName to) implements ScenarioEvent {}

    /**
     * A site dies.
     *
     * @param at when
     * @param site the site; it must be up
     */
    record Crash(Duration at, JpdName site) implements ScenarioEvent {}

    /**
     * A site that died is there again.
     *
     * @param at when
     * @param site the site; it must be down
     */
    record Restart(Duration at, JpdName site) implements ScenarioEvent {}

    /**
     * A relation is configured anew.
     *
     * @param at when
     * @param from the source
     * @param to the target
     * @param settings all its settings from now on
     */
    record Configure(Duration at, JpdName from, JpdName to, RelationSettings settings) implements ScenarioEvent {}
}
