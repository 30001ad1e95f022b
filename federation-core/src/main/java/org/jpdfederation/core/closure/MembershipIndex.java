package org.jpdfederation.core.closure;

import java.util.Arrays;
import java.util.function.IntPredicate;
import org.jpdfederation.core.entity.Entity;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.EntityType;
import org.jspecify.annotations.Nullable;

/**
 * By which groups and permissions each name is held, kept up to date change by change: the counterpart of
 * {@link EntityIndex} for entities that change while one asks. A {@link LiveClosure} sees each change at once. A change
 * of one membership takes time in proportion to how many hold the name, not to how many the holder holds.
 *
 * <p>A name may stand for no known entity. A name that was once held, or held others, keeps its number and some forty
 * bytes for as long as the index lives. For one thread at a time.
 */
public final class MembershipIndex {

    private final NameTable users = new NameTable(0);
    private final NameTable groups = new NameTable(0);
    private final NameTable permissions = new NameTable(0);
    /* A group stands as its number, a permission as the complement of its number. */
    private final HolderRows holdersOfUsers = new HolderRows();
    private final HolderRows holdersOfGroups = new HolderRows();

    /** Makes an index in which nobody holds anything. */
    public MembershipIndex() {}

    /**
     * A holder brings a name from now on.
     *
     * @param holder a group or permission
     * @param held a user, or with a permission also a group
     * @return whether that is new
     * @throws IllegalArgumentException if such a holder cannot hold such an entity
     */
    public boolean add(EntityRef holder, EntityRef held) {
        requireHolder(holder, held);
        return add(number(holder), held.type(), held.name());
    }

    /**
     * A holder does not bring a name any more.
     *
     * @param holder a group or permission
     * @param held a user, or with a permission also a group
     * @return whether it did before
     * @throws IllegalArgumentException if such a holder cannot hold such an entity
     */
    public boolean remove(EntityRef holder, EntityRef held) {
        requireHolder(holder, held);
        return remove(number(holder), held.type(), held.name());
    }

    /**
     * An entity takes the place of another state of it. The two are compared name by name; only what differs is changed.
     *
     * @param before the entity until now, or null if there was none
     * @param after the entity from now on, or null if it is deleted
     */
    public void replace(@Nullable Entity before, @Nullable Entity after) {
        if (before != null && mayHold(before.ref().type())) {
            int holder = number(before.ref());
            ImplicitSync.forEachBroughtByOnly(before, after, (type, name) -> remove(holder, type, name));
        }
        if (after != null && mayHold(after.ref().type())) {
            int holder = number(after.ref());
            ImplicitSync.forEachBroughtByOnly(after, before, (type, name) -> add(holder, type, name));
        }
    }

    /** Forgets who holds whom; names keep their numbers. */
    public void clear() {
        holdersOfUsers.clear();
        holdersOfGroups.clear();
    }

    /**
     * Who brings a name at this moment: the groups and permissions that hold it, and the permissions that hold those
     * groups.
     *
     * @param held which entity; need not exist
     * @return its holders, none for a permission or token
     */
    public Holders holders(EntityRef held) {
        Growing all = new Growing();
        anyHolder(held.type(), held.name(), holder -> {
            all.add(holder, Holders.DIRECT);
            if (holder >= 0) {
                anyHolderOfGroup(holder, permission -> {
                    all.add(permission, holder);
                    return false;
                });
            }
            return false;
        });
        return all.size == 0 ? Holders.NONE : all.holders();
    }

    /** Holders, as they are found. */
    private static final class Growing {
        int[] numbers = new int[4];
        int[] groups = new int[4];
        int size;

        void add(int number, int group) {
            if (size == numbers.length) {
                numbers = Arrays.copyOf(numbers, size + size);
                groups = Arrays.copyOf(groups, size + size);
            }
            numbers[size] = number;
            groups[size++] = group;
        }

        Holders holders() {
            return new Holders(Arrays.copyOf(numbers, size), Arrays.copyOf(groups, size));
        }
    }

    private boolean add(int holder, EntityType type, String name) {
        return type == EntityType.USERS
                ? holdersOfUsers.add(users.add(name), holder)
                : holdersOfGroups.add(groups.add(name), holder);
    }

    private boolean remove(int holder, EntityType type, String name) {
        int held = names(type).find(name);
        return held != NameTable.ABSENT && holders(type).remove(held, holder);
    }

    /** Whether a holder of a name answers yes. */
    boolean anyHolder(EntityType type, String name, IntPredicate holder) {
        if (type != EntityType.USERS && type != EntityType.GROUPS) {
            return false;
        }
        int held = names(type).find(name);
        return held != NameTable.ABSENT && holders(type).anyMatch(held, holder);
    }

    /** Whether a permission that holds a group answers yes. */
    boolean anyHolderOfGroup(int group, IntPredicate permission) {
        return holdersOfGroups.anyMatch(group, permission);
    }

    /** The names of groups or permissions, by number. */
    NameTable names(EntityType type) {
        return switch (type) {
            case USERS -> users;
            case GROUPS -> groups;
            case PERMISSIONS -> permissions;
            case TOKENS -> throw new IllegalArgumentException("tokens neither hold nor are held");
        };
    }

    private HolderRows holders(EntityType held) {
        return held == EntityType.USERS ? holdersOfUsers : holdersOfGroups;
    }

    private int number(EntityRef holder) {
        int number = names(holder.type()).add(holder.name());
        return holder.type() == EntityType.GROUPS ? number : ~number;
    }

    private static boolean mayHold(EntityType type) {
        return type == EntityType.GROUPS || type == EntityType.PERMISSIONS;
    }

    private static void requireHolder(EntityRef holder, EntityRef held) {
        boolean possible = switch (holder.type()) {
            case GROUPS -> held.type() == EntityType.USERS;
            case PERMISSIONS -> held.type() == EntityType.USERS || held.type() == EntityType.GROUPS;
            case USERS, TOKENS -> false;
        };
        if (!possible) {
            throw new IllegalArgumentException(
                    holder + " cannot hold " + held + ": a group holds users, a permission groups and users");
        }
    }
}
