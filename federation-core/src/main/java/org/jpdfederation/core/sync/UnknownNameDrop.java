package org.jpdfederation.core.sync;

import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.jpdfederation.core.entity.Entity;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.EntityType;
import org.jpdfederation.core.entity.Group;
import org.jpdfederation.core.entity.Permission;

/**
 * Takes names that the target does not know out of received members and principals (K9, {@code DROP}). What a delta
 * removes stays removed. The owner of a token is kept.
 */
final class UnknownNameDrop {

    private final SiteState state;

    UnknownNameDrop(SiteState state) {
        this.state = state;
    }

    /** The entry as it is stored and sent on, judged by what the target holds now. */
    Entry from(Entry entry) {
        if (!(entry instanceof Entry.Upsert upsert) || !MemberDelta.hasMembers(upsert.content())) {
            return entry;
        }
        return new Entry.Upsert(
                from(upsert.content()), upsert.stamp(), upsert.delta().map(this::from));
    }

    private Entity from(Entity content) {
        if (content instanceof Group group) {
            return group.withMembers(members -> {
                members.removeIf(name -> !knows(EntityType.USERS, name));
                return members;
            });
        }
        return content instanceof Permission permission ? permission.withPrincipals(this::knows) : content;
    }

    private MemberDelta from(MemberDelta delta) {
        SortedMap<MemberDelta.Member, SortedSet<String>> added = new TreeMap<>(delta.added());
        added.keySet().removeIf(member -> !knows(member.type(), member.name()));
        return new MemberDelta(added, delta.removed());
    }

    private boolean knows(EntityType type, String name) {
        return state.find(new EntityRef(type, name)).isPresent();
    }
}
