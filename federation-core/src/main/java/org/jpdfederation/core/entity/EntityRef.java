package org.jpdfederation.core.entity;

import java.util.Objects;
import org.jpdfederation.core.internal.Require;
import org.jspecify.annotations.Nullable;

/**
 * The key of an entity: its type and its name. A name is text, whatever it looks like (rule 1.1 of the
 * synchronization semantics). Ordered by type, then by the code points of the name. Immutable.
 *
 * @param type the kind of entity
 * @param name the user, group or permission name, or the token id; not empty
 */
public record EntityRef(EntityType type, String name) implements Comparable<EntityRef> {

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the name is empty
     */
    public EntityRef {
        Objects.requireNonNull(type, "type");
        Require.nonEmpty("name", name);
    }

    /**
     * The key of a user.
     *
     * @param name the user's name
     * @return its key
     */
    public static EntityRef user(String name) {
        return new EntityRef(EntityType.USERS, name);
    }

    /**
     * The key of a group.
     *
     * @param name the group's name
     * @return its key
     */
    public static EntityRef group(String name) {
        return new EntityRef(EntityType.GROUPS, name);
    }

    /**
     * The key of a permission.
     *
     * @param name the permission's name
     * @return its key
     */
    public static EntityRef permission(String name) {
        return new EntityRef(EntityType.PERMISSIONS, name);
    }

    /**
     * The key of a token.
     *
     * @param id the token's id
     * @return its key
     */
    public static EntityRef token(String id) {
        return new EntityRef(EntityType.TOKENS, id);
    }

    /**
     * Reads {@code type/name}, as in {@code user/alice}. Everything behind the first slash is the name.
     *
     * @param text the key as text
     * @return the key
     * @throws IllegalArgumentException if there is no slash, no such type or no name; the message says which
     */
    public static EntityRef parse(String text) {
        int slash = text.indexOf('/');
        String word = slash < 0 ? text : text.substring(0, slash);
        EntityType type = EntityType.ofSingular(word)
                .orElseThrow(() -> new IllegalArgumentException("'" + text
                        + "' is no entity: write type/name, with type one of user, group, permission, token"));
        if (slash < 0 || slash == text.length() - 1) {
            throw new IllegalArgumentException("'" + text + "' has no name behind the type: write " + word + "/NAME");
        }
        return new EntityRef(type, text.substring(slash + 1));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof EntityRef ref && type == ref.type && name.equals(ref.name));
    }

    @Override
    public int hashCode() {
        return 31 * type.hashCode() + name.hashCode();
    }

    @Override
    public int compareTo(EntityRef other) {
        int byType = type.compareTo(other.type);
        return byType != 0 ? byType : NameOrder.BY_CODE_POINT.compare(name, other.name);
    }

    /** The key as {@code type/name}. */
    @Override
    public String toString() {
        return type.singular() + "/" + name;
    }
}
