package org.jpdfederation.core.entity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The security entities of one JPD at one moment. Built for a million users. Immutable.
 */
public final class Inventory {

    private static final Comparator<Entity> BY_NAME =
            (a, b) -> NameOrder.BY_CODE_POINT.compare(a.ref().name(), b.ref().name());

    private static final Inventory EMPTY = builder().build();

    private final List<User> users;
    private final List<Group> groups;
    private final List<Permission> permissions;
    private final List<AccessToken> tokens;

    private Inventory(Builder builder) {
        this.users = sorted(builder.users);
        this.groups = sorted(builder.groups);
        this.permissions = sorted(builder.permissions);
        this.tokens = sorted(builder.tokens);
    }

    private static <E extends Entity> List<E> sorted(List<E> entities) {
        List<E> copy = new ArrayList<>(entities);
        copy.sort(BY_NAME);
        for (int i = 1; i < copy.size(); i++) {
            if (copy.get(i).ref().equals(copy.get(i - 1).ref())) {
                throw new IllegalArgumentException(copy.get(i).ref() + " is given twice");
            }
        }
        return Collections.unmodifiableList(copy);
    }

    /**
     * Starts an inventory.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * An inventory without entities.
     *
     * @return the empty inventory
     */
    public static Inventory empty() {
        return EMPTY;
    }

    /**
     * The users.
     *
     * @return the users by name; unmodifiable
     */
    public List<User> users() {
        return users;
    }

    /**
     * The groups.
     *
     * @return the groups by name; unmodifiable
     */
    public List<Group> groups() {
        return groups;
    }

    /**
     * The permissions.
     *
     * @return the permissions by name; unmodifiable
     */
    public List<Permission> permissions() {
        return permissions;
    }

    /**
     * The tokens.
     *
     * @return the tokens by id; unmodifiable
     */
    public List<AccessToken> tokens() {
        return tokens;
    }

    /**
     * The entities of one type.
     *
     * @param type the type
     * @return the entities by name; unmodifiable
     */
    public List<? extends Entity> of(EntityType type) {
        return switch (type) {
            case USERS -> users;
            case GROUPS -> groups;
            case PERMISSIONS -> permissions;
            case TOKENS -> tokens;
        };
    }

    /**
     * All entities in the order of a full broadcast (rule F19): by type, then by name.
     *
     * @return the entities
     */
    public Stream<Entity> entities() {
        return Stream.of(EntityType.values()).flatMap(type -> of(type).stream());
    }

    /**
     * Finds an entity.
     *
     * @param ref its key
     * @return the entity, or empty when it is not there
     */
    public Optional<Entity> find(EntityRef ref) {
        List<? extends Entity> list = of(ref.type());
        int low = 0;
        int high = list.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = NameOrder.BY_CODE_POINT.compare(list.get(middle).ref().name(), ref.name());
            if (order == 0) {
                return Optional.of(list.get(middle));
            } else if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return Optional.empty();
    }

    /**
     * How many entities there are.
     *
     * @return their number
     */
    public int size() {
        return users.size() + groups.size() + permissions.size() + tokens.size();
    }

    /** The number of entities of each type. */
    @Override
    public String toString() {
        return "Inventory[users=" + users.size() + ", groups=" + groups.size() + ", permissions=" + permissions.size()
                + ", tokens=" + tokens.size() + "]";
    }

    /** Collects the entities of an {@link Inventory}. For one thread at a time. */
    public static final class Builder {

        private final List<User> users = new ArrayList<>();
        private final List<Group> groups = new ArrayList<>();
        private final List<Permission> permissions = new ArrayList<>();
        private final List<AccessToken> tokens = new ArrayList<>();

        private Builder() {}

        /**
         * Adds an entity.
         *
         * @param entity the entity
         * @return this builder
         */
        public Builder add(Entity entity) {
            if (entity instanceof User user) {
                users.add(user);
            } else if (entity instanceof Group group) {
                groups.add(group);
            } else if (entity instanceof Permission permission) {
                permissions.add(permission);
            } else if (entity instanceof AccessToken token) {
                tokens.add(token);
            }
            return this;
        }

        /**
         * Makes the inventory.
         *
         * @return the inventory
         * @throws IllegalArgumentException if two entities have one key
         */
        public Inventory build() {
            return new Inventory(this);
        }
    }
}
