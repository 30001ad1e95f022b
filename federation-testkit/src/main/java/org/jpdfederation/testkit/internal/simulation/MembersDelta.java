package org.jpdfederation.testkit.internal.simulation;

import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jpdfederation.core.entity.Entity;
import org.jpdfederation.core.entity.EntityRef;
import org.jspecify.annotations.Nullable;

/** Members added, with what they may do, and removed (F17). */
record MembersDelta(SortedMap<EntityRef, SortedSet<String>> added, SortedSet<EntityRef> removed) {

    /** What a change of a group or permission did to the one before; null for other types, or when there was none. */
    static @Nullable MembersDelta between(@Nullable Entity before, @Nullable Entity after) {
        if (before == null || after == null || !Members.hasMembers(after)) {
            return null;
        }
        SortedMap<EntityRef, SortedSet<String>> were = Members.of(before);
        SortedMap<EntityRef, SortedSet<String>> are = Members.of(after);
        SortedSet<EntityRef> removed = new TreeSet<>(were.keySet());
        removed.removeAll(are.keySet());
        are.entrySet().removeIf(member -> member.getValue().equals(were.get(member.getKey())));
        return new MembersDelta(are, removed);
    }

    /** This one and then a later one (F17: coalesced deltas are composed). */
    MembersDelta then(MembersDelta later) {
        SortedMap<EntityRef, SortedSet<String>> bothAdded = new TreeMap<>(added);
        bothAdded.keySet().removeAll(later.removed);
        bothAdded.putAll(later.added);
        SortedSet<EntityRef> bothRemoved = new TreeSet<>(removed);
        bothRemoved.removeAll(later.added.keySet());
        bothRemoved.addAll(later.removed);
        return new MembersDelta(bothAdded, bothRemoved);
    }

    MembersDelta keeping(Predicate<EntityRef> kept) {
        SortedMap<EntityRef, SortedSet<String>> keptAdded = new TreeMap<>(added);
        keptAdded.keySet().removeIf(kept.negate());
        SortedSet<EntityRef> keptRemoved = new TreeSet<>(removed);
        keptRemoved.removeIf(kept.negate());
        return new MembersDelta(keptAdded, keptRemoved);
    }

    MembersDelta addingOnly(Predicate<EntityRef> kept) {
        SortedMap<EntityRef, SortedSet<String>> keptAdded = new TreeMap<>(added);
        keptAdded.keySet().removeIf(kept.negate());
        return new MembersDelta(keptAdded, removed);
    }

    Entity appliedTo(Entity entity) {
        SortedMap<EntityRef, SortedSet<String>> members = Members.of(entity);
        members.keySet().removeAll(removed);
        members.putAll(added);
        return Members.replaced(entity, members);
    }
}
