package org.jpdfederation.examples.tour;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jpdfederation.core.entity.Entity;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.Inventory;
import org.jpdfederation.core.entity.JpdName;

/**
 * Whether every JPD holds what it should, entity by entity and field by field.
 *
 * @param compared how many entities each JPD should hold
 * @param differences what is not as it should be, by JPD
 */
record Proof(Map<JpdName, Integer> compared, Map<JpdName, List<Difference>> differences) {

    /**
     * An entity that is not as it should be.
     *
     * @param ref which entity
     * @param what how it differs
     */
    record Difference(EntityRef ref, String what) {}

    static List<Difference> compare(Inventory expected, Inventory actual) {
        List<Difference> found = new ArrayList<>();
        expected.entities().forEach(wanted -> {
            Optional<Entity> there = actual.find(wanted.ref());
            if (there.isEmpty()) {
                found.add(new Difference(wanted.ref(), "is missing"));
            } else if (!there.get().equals(wanted)) {
                found.add(new Difference(wanted.ref(), "differs in " + Fields.difference(wanted, there.get())));
            }
        });
        actual.entities()
                .filter(entity -> expected.find(entity.ref()).isEmpty())
                .forEach(entity -> found.add(new Difference(entity.ref(), "should not be there")));
        return found;
    }

    boolean holds() {
        return differences.values().stream().allMatch(List::isEmpty);
    }

    String summary() {
        int entities = compared.values().stream().mapToInt(Integer::intValue).sum();
        if (holds()) {
            return "proof holds: " + entities + " entities on " + compared.size()
                    + " JPDs compared over REST, none differs";
        }
        Map<JpdName, String> first = new LinkedHashMap<>();
        differences.forEach((jpd, list) -> list.stream()
                .limit(1)
                .forEach(difference -> first.put(jpd, difference.ref() + " " + difference.what())));
        return "proof FAILS, first difference of each JPD: " + first;
    }
}
