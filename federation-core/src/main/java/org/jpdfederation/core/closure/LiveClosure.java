package org.jpdfederation.core.closure;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.EntityType;
import org.jspecify.annotations.Nullable;

/**
 * What a rule reaches by implicit sync (AF 1.6) while memberships change: asked for one entity, it looks at those who
 * hold it and at nobody else. The counterpart of {@link Closure}. The pattern of a group's or permission's name is
 * matched once. For one thread at a time, that of the index.
 */
public final class LiveClosure {

    private final SelectionRule rule;
    private final MembershipIndex memberships;
    private final Judged groups;
    private final Judged permissions;

    /**
     * Makes the closure of a rule.
     *
     * @param rule what a relation selects by types and filters
     * @param memberships who holds whom, now and later
     */
    public LiveClosure(SelectionRule rule, MembershipIndex memberships) {
        this.rule = rule;
        this.memberships = memberships;
        this.groups = new Judged(EntityType.GROUPS);
        this.permissions = new Judged(EntityType.PERMISSIONS);
    }

    /**
     * Whether types, filters or implicit sync reach a name.
     *
     * @param key which entity; need not exist, and may be held back
     * @return true if so, by the memberships of this moment
     */
    public boolean reaches(EntityRef key) {
        return rule.selects(key.type(), key.name())
                || memberships.anyHolder(key.type(), key.name(), this::reachesHolder);
    }

    /**
     * Whether types, filters or implicit sync reached a name at an earlier moment.
     *
     * @param key which entity
     * @param then who brought it at that moment, by the same index
     * @return true if this rule would have reached it
     */
    public boolean reaches(EntityRef key, Holders then) {
        if (rule.selects(key.type(), key.name())) {
            return true;
        }
        for (int place = 0; place < then.size(); place++) {
            int holder = then.number(place);
            if (holder < 0 ? permissions.selected(~holder) : groups.selected(holder)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Why types, filters or implicit sync reached a name at an earlier moment (IB8).
     *
     * @param key which entity
     * @param then who brought it at that moment, by the same index
     * @return a shortest chain, or empty if this rule would not have reached it
     */
    public Optional<ReasonChain> explain(EntityRef key, Holders then) {
        if (rule.selects(key.type(), key.name())) {
            return Optional.of(new ReasonChain(List.of(selected(key))));
        }
        @Nullable List<Link> shortest = null;
        for (int place = 0; place < then.size(); place++) {
            EntityRef holder = holder(then.number(place));
            if (!rule.selects(holder.type(), holder.name())) {
                continue;
            }
            int group = then.group(place);
            if (group == Holders.DIRECT) {
                return Optional.of(new ReasonChain(List.of(selected(holder), Link.brought(holder, key))));
            }
            shortest = List.of(selected(holder), Link.brought(holder, holder(group)), Link.brought(holder(group), key));
        }
        return Optional.ofNullable(shortest).map(ReasonChain::new);
    }

    private Link selected(EntityRef entity) {
        return rule.filters(entity.type()) ? Link.byTypeAndFilter(entity) : Link.byType(entity);
    }

    private EntityRef holder(int number) {
        return number < 0
                ? EntityRef.permission(memberships.names(EntityType.PERMISSIONS).name(~number))
                : EntityRef.group(memberships.names(EntityType.GROUPS).name(number));
    }

    /** A group by its number, a permission by the complement of its number. */
    private boolean reachesHolder(int holder) {
        if (holder < 0) {
            return permissions.selected(~holder);
        }
        return groups.selected(holder) || memberships.anyHolderOfGroup(holder, this::reachesHolder);
    }

    /** Whether types and filters select the names of one type; each is judged when it is first asked for. */
    private final class Judged {

        private static final byte NO = 1;
        private static final byte YES = 2;

        private final EntityType type;
        private byte[] verdicts = {};

        Judged(EntityType type) {
            this.type = type;
        }

        boolean selected(int number) {
            if (number >= verdicts.length) {
                verdicts = Arrays.copyOf(verdicts, number + 1 + (number >> 1));
            }
            if (verdicts[number] == 0) {
                verdicts[number] = rule.selects(type, memberships.names(type).name(number)) ? YES : NO;
            }
            return verdicts[number] == YES;
        }
    }
}
