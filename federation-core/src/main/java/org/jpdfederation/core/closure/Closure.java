package org.jpdfederation.core.closure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jpdfederation.core.entity.Entity;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.EntityType;

/**
 * Some entities and all that implicit sync brings along with them (AF 1.6), whatever a relation may hold back of it. It
 * keeps a few bits for each entity and the index, no copies. Immutable, safe for use by many threads.
 */
public final class Closure {

    private final EntityIndex index;
    /* Each entity is in one of these, by its shortest way. */
    private final IdSet seeds;
    private final IdSet byPermission;
    private final IdSet byGroup;
    private final IdSet reached;

    /**
     * Follows implicit sync, the shortest ways first: one link from the seeds, then from groups that permissions bring.
     * Of two ways of one link that by a group counts.
     *
     * @param seeds the entities to begin with; belongs to the closure from now on
     * @param absent what the source does not hold: neither a seed nor brought
     */
    Closure(EntityIndex index, IdSet seeds, IdSet absent) {
        this.index = index;
        this.seeds = seeds;
        this.byPermission = new IdSet(index.size());
        this.byGroup = new IdSet(index.size());
        bring(seeds, EntityType.GROUPS, byGroup);
        byGroup.removeAll(seeds);
        bring(seeds, EntityType.PERMISSIONS, byPermission);
        byPermission.removeAll(seeds);
        byPermission.removeAll(byGroup);
        byPermission.removeAll(absent);
        bring(byPermission, EntityType.GROUPS, byGroup);
        byGroup.removeAll(seeds);
        byGroup.removeAll(byPermission);
        byGroup.removeAll(absent);
        this.reached = seeds.copy();
        reached.addAll(byPermission);
        reached.addAll(byGroup);
    }

    /** Adds what the holders of one type bring. */
    private void bring(IdSet holders, EntityType type, IdSet brought) {
        int end = index.of(type).end();
        for (int id = holders.next(index.of(type).first()); id >= 0 && id < end; id = holders.next(id + 1)) {
            index.brings().addBroughtBy(id, brought);
        }
    }

    /**
     * Whether an entity is in the closure.
     *
     * @param entity the entity's key
     * @return false also for an entity that does not exist
     */
    public boolean contains(EntityRef entity) {
        int id = index.find(entity);
        return id != TypeIds.ABSENT && reached.contains(id);
    }

    /**
     * How many entities there are.
     *
     * @return their number
     */
    public int size() {
        return reached.count(0, index.size());
    }

    /**
     * How many entities of a type there are.
     *
     * @param type the type
     * @return their number
     */
    public int count(EntityType type) {
        return reached.count(index.of(type).first(), index.of(type).end());
    }

    /**
     * How many entities of a type are there for a reason. Each entity counts once.
     *
     * @param type the type
     * @param why the reason
     * @return their number
     */
    public int count(EntityType type, Because why) {
        return set(why).count(index.of(type).first(), index.of(type).end());
    }

    /**
     * The entities, in the order of a full broadcast (rule F19): by type, then by name.
     *
     * @return the entities
     */
    public Stream<Entity> entities() {
        return index.entities(reached);
    }

    /**
     * Why an entity is in the closure. Looks through all groups and permissions; meant for questions of people.
     *
     * @param entity the entity's key
     * @return the shortest chain, of several that whose holders come first in the order of entities, seen from the
     *     end; or empty when the entity is not in the closure
     */
    public Optional<ReasonChain> reason(EntityRef entity) {
        return contains(entity) ? Optional.of(chain(index.find(entity), Link::askedFor)) : Optional.empty();
    }

    /** Walks back from an entity that is reached to the seed, which the first link explains. */
    ReasonChain chain(int reached, Function<EntityRef, Link> firstLink) {
        List<Link> links = new ArrayList<>();
        int id = reached;
        while (!seeds.contains(id)) {
            int holder = nearestBringer(id);
            links.add(Link.brought(index.ref(holder), index.ref(id)));
            id = holder;
        }
        links.add(firstLink.apply(index.ref(id)));
        Collections.reverse(links);
        return new ReasonChain(links);
    }

    private int nearestBringer(int id) {
        int seed = firstBringer(id, seeds);
        return seed >= 0 ? seed : firstBringer(id, byPermission);
    }

    private int firstBringer(int id, IdSet among) {
        int holder = among.next(index.brings().firstHolder());
        while (holder >= 0 && !index.brings().brings(holder, id)) {
            holder = among.next(holder + 1);
        }
        return holder;
    }

    IdSet reached() {
        return reached;
    }

    IdSet set(Because why) {
        return switch (why) {
            case TYPE -> seeds;
            case GROUP -> byGroup;
            case PERMISSION -> byPermission;
        };
    }

    /** The number of entities of each type. */
    @Override
    public String toString() {
        return "Closure[users=" + count(EntityType.USERS) + ", groups=" + count(EntityType.GROUPS) + ", permissions="
                + count(EntityType.PERMISSIONS) + ", tokens=" + count(EntityType.TOKENS) + "]";
    }
}
