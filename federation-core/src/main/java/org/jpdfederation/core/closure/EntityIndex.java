package org.jpdfederation.core.closure;

import java.util.Collection;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jpdfederation.core.entity.Entity;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.EntityType;
import org.jpdfederation.core.entity.Group;
import org.jpdfederation.core.entity.Inventory;
import org.jpdfederation.core.entity.User;

/**
 * An inventory prepared for selections: entities are numbered, and what each brings along by implicit sync (AF 1.6) is
 * kept as numbers. Built once for all relations of a source; a million users, a hundred thousand groups and three
 * million memberships take some 30 MB beside the inventory. Immutable, safe for use by many threads.
 */
public final class EntityIndex {

    private final Inventory inventory;
    /* Ids go through all types in the order of a full broadcast (rule F19): by type, then by name. */
    private final TypeIds users;
    private final TypeIds groups;
    private final TypeIds permissions;
    private final TypeIds tokens;
    private final Adjacency brings;
    private final int unknownNames;

    private final IdSet none;
    private final IdSet admins;
    private final IdSet thirdParty;
    private final IdSet neverLoggedIn;

    private EntityIndex(Inventory inventory) {
        this.inventory = inventory;
        this.users = new TypeIds(0, inventory.users());
        this.groups = new TypeIds(users.end(), inventory.groups());
        this.permissions = new TypeIds(groups.end(), inventory.permissions());
        this.tokens = new TypeIds(permissions.end(), inventory.tokens());
        this.none = new IdSet(size());
        this.admins = new IdSet(size());
        this.thirdParty = new IdSet(size());
        this.neverLoggedIn = new IdSet(size());
        noteTraits();
        EdgeCollector edges = new EdgeCollector();
        this.brings = edges.collect();
        this.unknownNames = edges.unknownNames;
    }

    /**
     * Prepares an inventory.
     *
     * @param inventory the entities of the source
     * @return the index
     */
    public static EntityIndex of(Inventory inventory) {
        return new EntityIndex(inventory);
    }

    /**
     * The inventory that is indexed.
     *
     * @return the inventory
     */
    public Inventory inventory() {
        return inventory;
    }

    /**
     * Decides what a relation carries (rule F4): what types and filters select, what that brings along, less the users
     * who are held back.
     *
     * @param rule the relation's rule
     * @return the selection
     */
    public Selection select(SelectionRule rule) {
        return Selection.of(this, rule, none);
    }

    /**
     * Decides what a relation carries when its source holds only a part of the inventory: what was sent to it. Whatever
     * the source does not hold is {@link Verdict.Unknown} to it, and neither selected nor brought along.
     *
     * @param rule the relation's rule
     * @param held selections of this index that together are what the source holds
     * @return the selection
     * @throws IllegalArgumentException if a selection is of another index
     */
    public Selection select(SelectionRule rule, Collection<Selection> held) {
        IdSet absent = new IdSet(size());
        absent.addRange(0, size());
        for (Selection part : held) {
            absent.removeAll(part.carriedOf(this));
        }
        return Selection.of(this, rule, absent);
    }

    /**
     * Follows implicit sync from some entities: what they bring along if they are synchronized. No relation's rule is
     * asked, so nobody is held back.
     *
     * @param seeds the entities to begin with
     * @return the seeds with all that they bring
     * @throws IllegalArgumentException if the inventory does not hold a seed
     */
    public Closure closure(Collection<EntityRef> seeds) {
        IdSet ids = new IdSet(size());
        for (EntityRef seed : seeds) {
            int id = find(seed);
            if (id == TypeIds.ABSENT) {
                throw new IllegalArgumentException(
                        "the inventory has no " + seed + ": a closure begins with entities that exist");
            }
            ids.add(id);
        }
        return new Closure(this, ids, none);
    }

    /**
     * How many names in groups and permissions stand for no entity. They bring nothing; what is sent keeps them (K9,
     * first value).
     *
     * @return the number; a name counts once for each holder
     */
    public int unknownNameCount() {
        return unknownNames;
    }

    /**
     * The names in groups and permissions that stand for no entity, found while the stream is read, so that the first
     * few of many cost little. In order of the holders; within one, groups before users, by name.
     *
     * @return the names with their holders
     */
    public Stream<UnknownName> unknownNames() {
        if (unknownNames == 0) {
            return Stream.empty();
        }
        return holders()
                .<UnknownName>mapMulti((holder, found) -> ImplicitSync.forEachBroughtBy(holder, (type, name) -> {
                    if (of(type).find(name) == TypeIds.ABSENT) {
                        found.accept(new UnknownName(holder.ref(), new EntityRef(type, name)));
                    }
                }));
    }

    /**
     * A name that stands for no entity of the inventory. Immutable.
     *
     * @param holder the group or permission that holds it
     * @param missing the entity that would have to exist
     */
    public record UnknownName(EntityRef holder, EntityRef missing) {}

    /** One more than the greatest id. */
    int size() {
        return tokens.end();
    }

    TypeIds of(EntityType type) {
        return switch (type) {
            case USERS -> users;
            case GROUPS -> groups;
            case PERMISSIONS -> permissions;
            case TOKENS -> tokens;
        };
    }

    /** The id of an entity, or {@link TypeIds#ABSENT}. */
    int find(EntityRef entity) {
        return of(entity.type()).find(entity.name());
    }

    EntityType typeOf(int id) {
        if (id < users.end()) {
            return EntityType.USERS;
        } else if (id < groups.end()) {
            return EntityType.GROUPS;
        }
        return id < permissions.end() ? EntityType.PERMISSIONS : EntityType.TOKENS;
    }

    Entity entity(int id) {
        return of(typeOf(id)).entity(id);
    }

    EntityRef ref(int id) {
        return entity(id).ref();
    }

    Stream<Entity> entities(IdSet ids) {
        return StreamSupport.stream(new EntitySpliterator(this, ids), false);
    }

    Adjacency brings() {
        return brings;
    }

    /** Users who administer the platform, and groups whose members do. */
    IdSet admins() {
        return admins;
    }

    /** Users whom a third-party provider signs in. */
    IdSet thirdParty() {
        return thirdParty;
    }

    /** Users who are held back because they have never logged in. */
    IdSet neverLoggedIn() {
        return neverLoggedIn;
    }

    private void noteTraits() {
        int id = 0;
        for (User user : inventory.users()) {
            if (user.admin()) {
                admins.add(id);
            }
            if (user.thirdParty()) {
                thirdParty.add(id);
            }
            if (SelectionRule.neverLoggedIn(user)) {
                neverLoggedIn.add(id);
            }
            id++;
        }
        for (Group group : inventory.groups()) {
            if (group.adminPrivileges()) {
                admins.add(id);
            }
            id++;
        }
    }

    /** All but the users: only these can bring anything. */
    private Stream<Entity> holders() {
        return Stream.of(EntityType.GROUPS, EntityType.PERMISSIONS, EntityType.TOKENS)
                .flatMap(type -> inventory.of(type).stream());
    }

    /** Turns the names of implicit sync into ids, row by row. */
    private final class EdgeCollector implements BiConsumer<EntityType, String> {

        private final Adjacency.Builder rows;
        private int unknownNames;

        EdgeCollector() {
            int firstHolder = users.end();
            this.rows = new Adjacency.Builder(firstHolder, size() - firstHolder);
        }

        Adjacency collect() {
            holders().forEachOrdered(holder -> {
                ImplicitSync.forEachBroughtBy(holder, this);
                rows.endRow();
            });
            return rows.build();
        }

        @Override
        public void accept(EntityType type, String name) {
            int id = of(type).find(name);
            if (id == TypeIds.ABSENT) {
                unknownNames++;
            } else {
                rows.add(id);
            }
        }
    }
}
