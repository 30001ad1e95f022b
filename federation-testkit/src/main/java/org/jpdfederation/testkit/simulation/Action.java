package org.jpdfederation.testkit.simulation;

import java.time.Duration;
import org.jpdfederation.core.config.OutboundConfig;
import org.jpdfederation.core.config.TargetSettings;
import org.jpdfederation.core.entity.Entity;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.JpdName;

/**
 * One thing that is done in a {@link Story}. What makes no sense when its time comes, such as a change at a site that is
 * down, is left out, so that a story from which actions are taken is a story still. Immutable.
 */
public sealed interface Action {

    /**
     * When it is done.
     *
     * @return the time since the story began, in true time
     */
    Duration at();

    /**
     * A local change (F1).
     *
     * @param at when
     * @param site where
     * @param entity the entity as it is from now on
     */
    record Put(Duration at, JpdName site, Entity entity) implements Action {}

    /**
     * A local deletion (F3, F20).
     *
     * @param at when
     * @param site where
     * @param key which entity
     */
    record Delete(Duration at, JpdName site, EntityRef key) implements Action {}

    /**
     * A change of one member of the group that the site holds.
     *
     * @param at when
     * @param site where
     * @param group the group's name
     * @param user the member's name
     * @param added whether the member is added, or else removed
     */
    record Member(Duration at, JpdName site, String group, String user, boolean added) implements Action {}

    /**
     * A request of a full broadcast (F19).
     *
     * @param at when
     * @param from the source
     * @param to the target
     */
    record Broadcast(Duration at, JpdName from, JpdName to) implements Action {}

    /**
     * A link is cut for new copies and probes, or whole again.
     *
     * @param at when
     * @param from the source
     * @param to the target
     * @param bothWays whether the other direction is meant too
     * @param cut true to cut, false to heal
     */
    record Cut(Duration at, JpdName from, JpdName to, boolean bothWays, boolean cut) implements Action {}

    /**
     * A site's wall clock steps.
     *
     * @param at when
     * @param site whose
     * @param skew how far it is ahead of true time from now on
     */
    record Clock(Duration at, JpdName site, Duration skew) implements Action {}

    /**
     * A site's wall clock gains or loses from now on.
     *
     * @param at when
     * @param site whose
     * @param partsPerMillion microseconds gained in a second; negative to lose
     */
    record Drift(Duration at, JpdName site, long partsPerMillion) implements Action {}

    /**
     * A site dies, or is there again.
     *
     * @param at when
     * @param site which
     * @param dies true to die, false to start
     */
    record Crash(Duration at, JpdName site, boolean dies) implements Action {}

    /**
     * The disk of a site fills up: it takes some writes more, and then none.
     *
     * @param at when
     * @param site whose
     * @param writesLeft how many writes it still takes; the next one fails. Negative: there is space again
     */
    record Disk(Duration at, JpdName site, int writesLeft) implements Action {}

    /**
     * A site dies right after it has stored a local change, before the buffers have it (T29).
     *
     * @param at when
     * @param site which
     * @param entity the entity as it is from now on
     */
    record DieAfterWrite(Duration at, JpdName site, Entity entity) implements Action {}

    /**
     * A backup of a site's records is taken, or the site dies and starts again from the last one (T31).
     *
     * @param at when
     * @param site whose
     * @param restored true to restore, false to take a backup
     */
    record Backup(Duration at, JpdName site, boolean restored) implements Action {}

    /**
     * The settings of a relation change.
     *
     * @param at when
     * @param from the source
     * @param to the target
     * @param config the source's outbound settings for this relation
     * @param settings what is set for the target alone
     */
    record Configure(Duration at, JpdName from, JpdName to, OutboundConfig config, TargetSettings settings)
            implements Action {}

    /**
     * A target loses or gains the root certificate of a source (F13).
     *
     * @param at when
     * @param site the target
     * @param source the source
     * @param trusted whether the certificate is there
     */
    record Trust(Duration at, JpdName site, JpdName source, boolean trusted) implements Action {}

    /**
     * A target refuses an entity as unfit, or takes it again (T13).
     *
     * @param at when
     * @param site the target
     * @param key the entity
     * @param refused whether it is refused
     */
    record Poison(Duration at, JpdName site, EntityRef key, boolean refused) implements Action {}
}
