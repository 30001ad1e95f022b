package org.jpdfederation.testkit.simulation;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jpdfederation.core.config.NamePatterns;
import org.jpdfederation.core.config.OutboundConfig;
import org.jpdfederation.core.config.TargetSettings;
import org.jpdfederation.core.entity.EntityType;
import org.jpdfederation.core.entity.NameOrder;

/**
 * What a relation of a {@link Scenario} has of its own. Immutable.
 *
 * @param types the entity types that it names
 * @param excludeUsers the users who are not sent
 * @param permissionFilters which permissions are sent
 * @param forwardPropagation whether what the source accepted from others is sent on
 * @param latency how long a copy takes one way; not negative
 */
public record RelationSettings(
        SortedSet<EntityType> types,
        SortedSet<String> excludeUsers,
        NamePatterns permissionFilters,
        boolean forwardPropagation,
        Duration latency) {

    private static final RelationSettings DEFAULTS = new RelationSettings(
            new TreeSet<>(Arrays.asList(EntityType.values())),
            new TreeSet<>(),
            NamePatterns.all(),
            false,
            Duration.ZERO);

    /** Copies the sets. */
    public RelationSettings {
        types = Collections.unmodifiableSortedSet(new TreeSet<>(types));
        SortedSet<String> names = new TreeSet<>(NameOrder.BY_CODE_POINT);
        names.addAll(excludeUsers);
        excludeUsers = Collections.unmodifiableSortedSet(names);
        Objects.requireNonNull(permissionFilters, "permissionFilters");
        if (latency.isNegative()) {
            throw new IllegalArgumentException("latency must not be negative, not " + latency);
        }
    }

    /**
     * All types, nobody excluded, no filters, no forwarding, no latency.
     *
     * @return the defaults
     */
    public static RelationSettings defaults() {
        return DEFAULTS;
    }

    /**
     * The same but for the types.
     *
     * @param types the entity types that it names
     * @return the changed settings
     */
    public RelationSettings withTypes(Collection<EntityType> types) {
        return new RelationSettings(new TreeSet<>(types), excludeUsers, permissionFilters, forwardPropagation, latency);
    }

    /**
     * The same but for the excluded users.
     *
     * @param excludeUsers the users who are not sent
     * @return the changed settings
     */
    public RelationSettings withExcludeUsers(Collection<String> excludeUsers) {
        return new RelationSettings(types, new TreeSet<>(excludeUsers), permissionFilters, forwardPropagation, latency);
    }

    /**
     * The same but for the permission filters.
     *
     * @param permissionFilters which permissions are sent
     * @return the changed settings
     */
    public RelationSettings withPermissionFilters(NamePatterns permissionFilters) {
        return new RelationSettings(types, excludeUsers, permissionFilters, forwardPropagation, latency);
    }

    /**
     * The same but for the forwarding.
     *
     * @param forwardPropagation whether what the source accepted from others is sent on
     * @return the changed settings
     */
    public RelationSettings withForwardPropagation(boolean forwardPropagation) {
        return new RelationSettings(types, excludeUsers, permissionFilters, forwardPropagation, latency);
    }

    /**
     * The same but for the latency.
     *
     * @param latency how long a copy takes one way; not negative
     * @return the changed settings
     */
    public RelationSettings withLatency(Duration latency) {
        return new RelationSettings(types, excludeUsers, permissionFilters, forwardPropagation, latency);
    }

    /**
     * The source's outbound settings for this relation.
     *
     * @param common what all relations of the story have in common
     * @return these with the relation's own types, exclusions and forwarding
     */
    public OutboundConfig outbound(OutboundConfig common) {
        return common.toBuilder()
                .entityTypes(types)
                .excludeUsers(excludeUsers)
                .forwardPropagation(forwardPropagation)
                .build();
    }

    /**
     * What is set for the target alone.
     *
     * @return the permission filters
     */
    public TargetSettings target() {
        return TargetSettings.defaults().toBuilder()
                .permissionFilters(permissionFilters)
                .build();
    }
}
