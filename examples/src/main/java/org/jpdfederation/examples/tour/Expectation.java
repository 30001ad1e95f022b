package org.jpdfederation.examples.tour;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jpdfederation.core.closure.SelectionRule;
import org.jpdfederation.core.entity.AccessToken;
import org.jpdfederation.core.entity.Entity;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.Inventory;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.entity.ServiceId;
import org.jpdfederation.core.plan.FederationPlan;
import org.jpdfederation.core.topology.Relation;
import org.jpdfederation.testkit.FakePlatform;

/** What every JPD should hold in the end, worked out from the states before and the plan alone. */
final class Expectation {

    private final FederationPlan plan;
    private final FakePlatform platform;
    private final Map<JpdName, Map<EntityRef, Entity>> states = new LinkedHashMap<>();

    Expectation(FederationPlan plan, FakePlatform platform, Map<JpdName, Inventory> before) {
        this.plan = plan;
        this.platform = platform;
        before.forEach((jpd, inventory) -> {
            Map<EntityRef, Entity> state = new LinkedHashMap<>();
            inventory.entities().forEach(entity -> state.put(entity.ref(), entity));
            states.put(jpd, state);
        });
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Relation relation : plan.topology().relations()) {
                changed |= carry(relation);
            }
        }
    }

    Inventory of(JpdName jpd) {
        Inventory.Builder inventory = Inventory.builder();
        state(jpd).values().forEach(inventory::add);
        return inventory.build();
    }

    private boolean carry(Relation relation) {
        SelectionRule rule = SelectionRule.of(plan.topology().outbound(relation.from()), relation.settings());
        Map<EntityRef, Entity> target = state(relation.to());
        int before = target.size();
        plan.selection(relation.from(), relation.to())
                .entities()
                .map(Entity::ref)
                .forEach(ref -> {
                    Entity held = state(relation.from()).get(ref);
                    if (held != null && !target.containsKey(ref)) {
                        target.put(ref, asReceived(rule.asSent(held), relation.to()));
                    }
                });
        return target.size() > before;
    }

    /** Service ids in a token become those of the receiving JPD (AF 1.9). */
    private Entity asReceived(Entity entity, JpdName receiver) {
        if (!(entity instanceof AccessToken token)) {
            return entity;
        }
        AccessToken.Builder mapped = token.toBuilder();
        for (ServiceId local : platform.at(receiver).jpd().serviceIds()) {
            String ofType = local.prefix() + "@";
            if (token.subject().startsWith(ofType)) {
                mapped.subject(local + token.subject().substring(token.subject().indexOf('/')));
            }
            if (token.issuer().filter(issuer -> issuer.startsWith(ofType)).isPresent()) {
                mapped.issuer(local.toString());
            }
        }
        return mapped.build();
    }

    private Map<EntityRef, Entity> state(JpdName jpd) {
        return states.computeIfAbsent(jpd, name -> new LinkedHashMap<>());
    }
}
