package org.jpdfederation.core.split;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jpdfederation.core.entity.AccessToken;
import org.jpdfederation.core.entity.Entity;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.Inventory;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.entity.SignIn;
import org.jpdfederation.core.entity.User;
import org.jspecify.annotations.Nullable;

/**
 * How splits are to be repaired: what is done, where, and not before when. Show {@link #text()} to people before
 * anything is done, and {@link #verify} afterwards. The plan holds as long as nobody changes these entities meanwhile.
 * Immutable.
 */
public final class RepairPlan {

    private final List<Repair> repairs;
    private final SortedMap<EntityRef, Map<JpdName, Optional<Entity>>> expected;
    private final Instant verifyFrom;

    RepairPlan(
            List<Repair> repairs, SortedMap<EntityRef, Map<JpdName, Optional<Entity>>> expected, Instant verifyFrom) {
        this.repairs = List.copyOf(repairs);
        this.expected = Collections.unmodifiableSortedMap(new TreeMap<>(expected));
        this.verifyFrom = verifyFrom;
    }

    /**
     * What becomes of each split.
     *
     * @return the repairs by key
     */
    public List<Repair> repairs() {
        return repairs;
    }

    /**
     * All that is to be done.
     *
     * @return the steps in order of time
     */
    public List<RepairStep> steps() {
        return repairs.stream()
                .flatMap(repair -> repair instanceof Repair.Planned planned ? planned.steps().stream() : Stream.empty())
                .sorted(Comparator.comparing(RepairStep::earliest))
                .toList();
    }

    /**
     * When all is delivered, if each step is done at its earliest, and one more flush has shown that nothing came back.
     *
     * @return the true time
     */
    public Instant verifyFrom() {
        return verifyFrom;
    }

    /**
     * The plan for people: what wins each split, the steps in order, who gains which right, what needs a choice. Contents
     * and secrets are not in it.
     *
     * @return lines of text
     */
    public String text() {
        List<String> lines = new ArrayList<>();
        for (Repair repair : repairs) {
            lines.add(repair.split().toString());
            if (repair instanceof Repair.Planned planned) {
                lines.add("  repaired: " + planned.winner() + " wins");
            } else if (repair instanceof Repair.NotHealed notHealed) {
                lines.add("  left alone: " + notHealed.winner()
                        + " did not come to hold on all sites; mend the relations");
            } else if (repair instanceof Repair.ChoiceNeeded choice) {
                lines.add("  left alone: choose what wins, and with it who gains rights");
                choice.candidates().forEach(candidate -> lines.add("    " + candidate));
            }
        }
        int number = 0;
        for (RepairStep step : steps()) {
            lines.add(++number + ". " + step);
        }
        lines.add(number == 0 ? "nothing is to be done" : "verify from " + verifyFrom + " on");
        return String.join("\n", lines) + "\n";
    }

    /**
     * Compares what sites hold with what the rehearsal of this plan ended with. What a platform does not tell is left
     * out: passwords and token values that the inventory lacks, and when users last logged in.
     *
     * @param inventories what the sites hold now, by site
     * @return for each entity that the plan repairs whether it is healed, by key
     * @throws IllegalArgumentException if the inventory of a site that the plan repairs is missing
     */
    public List<Healing> verify(Map<JpdName, Inventory> inventories) {
        List<Healing> healings = new ArrayList<>();
        expected.forEach((key, bySite) -> {
            List<String> faults = new ArrayList<>();
            bySite.forEach((site, content) -> {
                @Nullable Inventory inventory = inventories.get(site);
                if (inventory == null) {
                    throw new IllegalArgumentException("the inventory of '" + site + "' is missing, and " + key
                            + " was repaired there; read it and give it too");
                }
                fault(content, inventory.find(key)).ifPresent(fault -> faults.add(site + " " + fault));
            });
            healings.add(new Healing(
                    key,
                    faults.isEmpty(),
                    faults.isEmpty() ? "as planned on " + bySite.keySet() : String.join("; ", faults)));
        });
        return healings;
    }

    private static Optional<String> fault(Optional<Entity> expected, Optional<Entity> actual) {
        if (expected.isEmpty()) {
            return actual.isEmpty() ? Optional.empty() : Optional.of("still has it");
        }
        if (actual.isEmpty()) {
            return Optional.of("lacks it");
        }
        boolean alike = asTold(expected.get(), actual.get()).equals(asTold(actual.get(), actual.get()));
        return alike ? Optional.empty() : Optional.of("holds another value");
    }

    /** An entity without what a platform does not tell, or does not tell of this one. */
    private static Entity asTold(Entity entity, Entity actual) {
        if (entity instanceof User user && actual instanceof User told) {
            User.Builder copy = user.toBuilder().signIn(SignIn.UNKNOWN);
            return told.password().isPresent()
                    ? copy.build()
                    : copy.password(null).build();
        }
        if (entity instanceof AccessToken token
                && actual instanceof AccessToken told
                && told.value().isEmpty()) {
            return token.toBuilder().value(null).build();
        }
        return entity;
    }

    /** How many splits there are, and how many steps. */
    @Override
    public String toString() {
        return "RepairPlan[splits=" + repairs.size() + ", steps=" + steps().size() + "]";
    }
}
