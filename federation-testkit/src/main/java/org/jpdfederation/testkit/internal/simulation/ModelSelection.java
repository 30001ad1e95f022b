package org.jpdfederation.testkit.internal.simulation;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jpdfederation.core.closure.ExcludedUsers;
import org.jpdfederation.core.closure.Link;
import org.jpdfederation.core.closure.ReasonChain;
import org.jpdfederation.core.config.NamePatterns;
import org.jpdfederation.core.config.OutboundConfig;
import org.jpdfederation.core.config.TargetSettings;
import org.jpdfederation.core.entity.Entity;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.EntityType;
import org.jspecify.annotations.Nullable;

/** F4 by the letter: what a relation selects, found by walking over all that its source holds. */
final class ModelSelection {

    private final ExcludedUsers excludedUsers;
    private OutboundConfig config;
    private TargetSettings settings;
    private final Map<EntityRef, Boolean> direct = new LinkedHashMap<>();
    private Set<EntityRef> brought = new LinkedHashSet<>();
    private @Nullable List<Entity> broughtOnceBy;
    private Set<EntityRef> broughtOnce = new LinkedHashSet<>();

    ModelSelection(OutboundConfig config, TargetSettings settings, ExcludedUsers excludedUsers) {
        this.excludedUsers = excludedUsers;
        this.config = config;
        this.settings = settings;
    }

    /** Takes other settings. */
    void configure(OutboundConfig otherConfig, TargetSettings otherSettings) {
        config = otherConfig;
        settings = otherSettings;
        direct.clear();
        broughtOnceBy = null;
    }

    /** Looks again at who is brought by whom; to be called when groups, permissions or settings have changed. */
    void walk(List<Entity> holders) {
        brought = broughtBy(holders);
    }

    /** Whom permissions and groups bring, so far as they are reached themselves. */
    private Set<EntityRef> broughtBy(List<Entity> holders) {
        Set<EntityRef> all = new LinkedHashSet<>();
        for (EntityType type : new EntityType[] {EntityType.PERMISSIONS, EntityType.GROUPS}) {
            for (Entity holder : holders) {
                EntityRef key = holder.ref();
                if (key.type() == type && (isDirect(key) || all.contains(key))) {
                    all.addAll(Members.of(holder).keySet());
                }
            }
        }
        return all;
    }

    /** F4, when an attempt starts: the settings of now and the groups and permissions that a change was made with. */
    boolean passes(EntityRef key, List<Entity> holders) {
        if (isAlwaysExcluded(key)) {
            return false;
        }
        if (isDirect(key) && !isNamed(key)) {
            return true;
        }
        if (broughtOnceBy != holders) {
            broughtOnceBy = holders;
            broughtOnce = broughtBy(holders);
        }
        return broughtOnce.contains(key);
    }

    /** Whether a chain begins with what types and filters select, and each link brings the next, as far as the key. */
    boolean follows(ReasonChain chain, EntityRef key, List<Entity> holders) {
        @Nullable EntityRef before = null;
        for (Link link : chain.links()) {
            EntityRef entity = link.entity();
            EntityRef holder = before;
            boolean holds = holder == null
                    ? isDirect(entity) && !isNamedOnly(entity)
                    : holders.stream()
                            .anyMatch(held -> held.ref().equals(holder)
                                    && Members.of(held).containsKey(entity));
            if (!holds) {
                return false;
            }
            before = entity;
        }
        return key.equals(before);
    }

    private boolean isNamedOnly(EntityRef key) {
        return isNamed(key) && excludedUsers == ExcludedUsers.CLOSURE_WINS;
    }

    /** Whether types, filters or the closure reach a name, be it known or excluded or not. */
    boolean reaches(EntityRef key) {
        return isDirect(key) || brought.contains(key);
    }

    /** Whether a known entity is sent. */
    boolean selects(EntityRef key) {
        return reaches(key) && !isExcluded(key);
    }

    /** K7. */
    boolean isExcluded(EntityRef key) {
        return isAlwaysExcluded(key) || (isNamed(key) && !brought.contains(key));
    }

    /** Whether a name is excluded whatever brings it. */
    boolean isAlwaysExcluded(EntityRef key) {
        return isNamed(key) && excludedUsers == ExcludedUsers.EXCLUDE_WINS;
    }

    private boolean isNamed(EntityRef key) {
        return key.type() == EntityType.USERS && config.excludeUsers().contains(key.name());
    }

    Change asSent(Change change) {
        Entity content = change.content();
        if (content == null || excludedUsers == ExcludedUsers.CLOSURE_WINS) {
            return change;
        }
        Change sent = change.holding(Members.keeping(content, key -> !isNamed(key)));
        MembersDelta delta = change.delta();
        return delta == null ? sent : sent.with(delta.keeping(key -> !isNamed(key)));
    }

    boolean carriesNothing() {
        return !settings.active() || types().isEmpty();
    }

    private Set<EntityType> types() {
        return settings.entities().orElse(config.entityTypes());
    }

    private boolean isDirect(EntityRef key) {
        return direct.computeIfAbsent(key, this::judge);
    }

    private boolean judge(EntityRef key) {
        return settings.active()
                && types().contains(key.type())
                && switch (key.type()) {
                    case PERMISSIONS -> passes(settings.permissionFilters(), key.name());
                    case GROUPS -> passes(settings.groupFilters(), key.name());
                    case USERS, TOKENS -> true;
                };
    }

    private static boolean passes(NamePatterns patterns, String name) {
        return (patterns.include().isEmpty()
                        || patterns.include().stream().anyMatch(pattern -> Pattern.matches(pattern, name)))
                && patterns.exclude().stream().noneMatch(pattern -> Pattern.matches(pattern, name));
    }
}
