package org.jpdfederation.testkit.internal.simulation;

import java.util.List;
import java.util.Optional;
import org.jpdfederation.client.internal.document.Faults;
import org.jpdfederation.client.internal.document.Section;
import org.jpdfederation.core.entity.Entity;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.EntityType;
import org.jpdfederation.testkit.simulation.ScenarioEntities;

/** The keys of an entity: its type with its name, and what it holds. */
final class EntityKeys {

    private static final List<String> TYPES = List.of("user", "group", "permission", "token");
    private static final List<String> CONTENT = List.of("value", "members", "users", "groups", "owner", "expires");

    private EntityKeys() {}

    /** The whole entity; keys that were not asked for before are refused. */
    static Optional<Entity> entity(Section section, Faults faults) {
        Optional<EntityRef> key = key(section, faults, CONTENT);
        Optional<Entity> entity = key.flatMap(ref -> switch (ref.type()) {
            case USERS -> value(section).map(value -> ScenarioEntities.user(ref.name(), value));
            case GROUPS -> Optional.of(ScenarioEntities.group(ref.name(), section.list("members", EntityKeys::name)));
            case PERMISSIONS ->
                Optional.of(ScenarioEntities.permission(
                        ref.name(), section.list("users", EntityKeys::name), section.list("groups", EntityKeys::name)));
            case TOKENS -> {
                section.optional("expires", Times::parse); // without effect under the faithful rules
                yield section.requiredText("owner").map(owner -> ScenarioEntities.token(ref.name(), owner));
            }
        });
        key.ifPresent(ref -> section.refuseOthers());
        return entity;
    }

    /** The key of an entity and nothing else. */
    static Optional<EntityRef> key(Section section, Faults faults) {
        Optional<EntityRef> key = key(section, faults, List.of());
        key.ifPresent(ref -> section.refuseOthers());
        return key;
    }

    private static Optional<EntityRef> key(Section section, Faults faults, List<String> otherKeys) {
        List<String> types = TYPES.stream().filter(section.keys()::contains).toList();
        if (types.size() == 1) {
            String type = types.get(0);
            return section.requiredText(type)
                    .map(name -> new EntityRef(EntityType.ofSingular(type).orElseThrow(), name));
        }
        TYPES.forEach(section::has);
        otherKeys.forEach(section::has);
        boolean unknown = section.refuseOthers();
        if (!unknown) {
            faults.add(
                    section.place(),
                    types.isEmpty()
                            ? "no entity is named; write one of user, group, permission, token with a name"
                            : "one entity only: " + String.join(" and ", types) + " are named; keep one");
        }
        return Optional.empty();
    }

    /** A user's value may be empty, but not absent. */
    private static Optional<String> value(Section section) {
        if (!section.has("value")) {
            section.fault("value", "is missing; write a text");
        }
        return section.text("value");
    }

    /** A name, which may be anything but empty. */
    static String name(String text) {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("a name is not empty");
        }
        return text;
    }
}
