package org.jpdfederation.core.closure;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jpdfederation.core.closure.SelectionRule.HeldBack;
import org.jpdfederation.core.entity.Entity;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.EntityType;

/**
 * What one relation carries of an inventory (rule F4). It keeps a few bits for each entity and the index, no copies.
 * Immutable, safe for use by many threads.
 */
public final class Selection {

    private final EntityIndex index;
    private final SelectionRule rule;
    /** What the source does not hold. */
    private final IdSet absent;
    /** What types, filters and implicit sync select, with those who are held back. */
    private final Closure closure;

    private final int excluded;
    private final IdSet carried;

    private Selection(EntityIndex index, SelectionRule rule, IdSet absent) {
        this.index = index;
        this.rule = rule;
        this.absent = absent;
        this.closure = new Closure(index, seeds(), absent);
        this.carried = closure.reached().copy();
        this.excluded = takeOutExcluded();
        carried.removeAll(index.neverLoggedIn());
    }

    static Selection of(EntityIndex index, SelectionRule rule, IdSet absent) {
        return new Selection(index, rule, absent);
    }

    private IdSet seeds() {
        IdSet seeds = new IdSet(index.size());
        rule.addSelected(index, seeds);
        seeds.removeAll(absent);
        return seeds;
    }

    /** K7: excluded users are taken out last. */
    private int takeOutExcluded() {
        int count = 0;
        for (String name : rule.excludedUsers()) {
            int id = index.find(EntityRef.user(name));
            if (id != TypeIds.ABSENT && carried.contains(id)) {
                carried.remove(id);
                count++;
            }
        }
        return count;
    }

    /**
     * Whether the relation carries an entity.
     *
     * @param entity the entity's key
     * @return false also for an entity that does not exist
     */
    public boolean contains(EntityRef entity) {
        int id = index.find(entity);
        return id != TypeIds.ABSENT && carried.contains(id);
    }

    /**
     * How many entities are carried.
     *
     * @return their number
     */
    public int size() {
        return carried.count(0, index.size());
    }

    /**
     * How many entities of a type are carried.
     *
     * @param type the type
     * @return their number
     */
    public int count(EntityType type) {
        return carriedAmong(carried, type);
    }

    /**
     * How many entities are carried for a reason. Each entity counts once.
     *
     * @param why the reason
     * @return their number
     */
    public int count(Because why) {
        return carried.countAnd(closure.set(why), 0, index.size());
    }

    /**
     * How many entities of a type are carried for a reason.
     *
     * @param type the type
     * @param why the reason
     * @return their number
     */
    public int count(EntityType type, Because why) {
        return carriedAmong(closure.set(why), type);
    }

    /**
     * How many users are carried who administer the platform by their own flag.
     *
     * @return their number; members of an admin group are not among them
     */
    public int adminUsers() {
        return carriedAmong(index.admins(), EntityType.USERS);
    }

    /**
     * How many groups are carried whose members administer the platform.
     *
     * @return their number
     */
    public int adminGroups() {
        return carriedAmong(index.admins(), EntityType.GROUPS);
    }

    /**
     * How many users are carried whom a third-party provider signs in (AF 1.7).
     *
     * @return their number
     */
    public int thirdPartyUsers() {
        return carriedAmong(index.thirdParty(), EntityType.USERS);
    }

    /**
     * How many users would be carried but are held back. Who is both excluded and never logged in counts as excluded.
     *
     * @param why why they are held back
     * @return their number
     */
    public int heldBack(HeldBack why) {
        return switch (why) {
            case EXCLUDED -> excluded;
            case NEVER_LOGGED_IN -> closure.size() - size() - excluded;
        };
    }

    /**
     * How many entities of a type are carried here and not by another relation of the same source: what a change from
     * the other to this adds, or, asked the other way round, takes away.
     *
     * @param other a selection of the same index
     * @param type the type
     * @return their number
     * @throws IllegalArgumentException if the other selection is of another index
     */
    public int countNotIn(Selection other, EntityType type) {
        return count(type) - carriedAmong(other.carriedOf(index), type);
    }

    /** What is carried, for use with another selection of the same index. */
    IdSet carriedOf(EntityIndex same) {
        if (index != same) {
            throw new IllegalArgumentException("selections of two indexes cannot be compared: select both from one");
        }
        return carried;
    }

    /**
     * The entities that are carried, in the order of a full broadcast (rule F19): by type, then by name. They are as
     * at the source; {@link SelectionRule#asSent} takes excluded users' names out.
     *
     * @return the entities
     */
    public Stream<Entity> entities() {
        return index.entities(carried);
    }

    /**
     * Why an entity is carried. Looks through all groups and permissions; meant for questions of people.
     *
     * @param entity the entity's key
     * @return the shortest chain, of several that whose holders come first in the order of entities, seen from the
     *     end; or empty when the entity is not carried
     */
    public Optional<ReasonChain> reason(EntityRef entity) {
        int id = index.find(entity);
        return id != TypeIds.ABSENT && carried.contains(id) ? Optional.of(chain(id)) : Optional.empty();
    }

    /**
     * Tells whether an entity is carried, and why or why not. Looks through all groups and permissions; meant for
     * questions of people.
     *
     * @param entity the entity's key
     * @return the verdict
     */
    public Verdict explain(EntityRef entity) {
        int id = index.find(entity);
        if (id == TypeIds.ABSENT || absent.contains(id)) {
            return new Verdict.Unknown(entity);
        }
        if (carried.contains(id)) {
            return new Verdict.Carried(entity, chain(id));
        }
        if (closure.reached().contains(id)) {
            HeldBack why = rule.heldBack(index.entity(id)).orElseThrow();
            return new Verdict.HeldBackUser(entity, chain(id), why);
        }
        return new Verdict.NotSelected(entity, obstacle(entity), bringers(id));
    }

    private ReasonChain chain(int reached) {
        return closure.chain(
                reached, seed -> rule.filters(seed.type()) ? Link.byTypeAndFilter(seed) : Link.byType(seed));
    }

    private List<Verdict.Bringer> bringers(int id) {
        return IntStream.range(index.brings().firstHolder(), index.size())
                .filter(holder -> index.brings().brings(holder, id) && !absent.contains(holder))
                .mapToObj(index::ref)
                .map(holder -> new Verdict.Bringer(holder, obstacle(holder)))
                .toList();
    }

    private Obstacle obstacle(EntityRef entity) {
        return rule.obstacle(entity.type(), entity.name()).orElseThrow();
    }

    private int carriedAmong(IdSet others, EntityType type) {
        TypeIds ids = index.of(type);
        return carried.countAnd(others, ids.first(), ids.end());
    }

    /** The number of entities of each type. */
    @Override
    public String toString() {
        return "Selection[users=" + count(EntityType.USERS) + ", groups=" + count(EntityType.GROUPS) + ", permissions="
                + count(EntityType.PERMISSIONS) + ", tokens=" + count(EntityType.TOKENS) + "]";
    }
}
