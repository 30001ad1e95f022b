package org.jpdfederation.testkit.internal.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jpdfederation.client.internal.document.Nearest;
import org.jpdfederation.client.internal.document.Section;
import org.jpdfederation.core.closure.ExcludedUsers;
import org.jpdfederation.core.sync.Knobs;

/** The knobs by number. Immutable. */
record KnobKeys<E extends Enum<E>>(
        String key, List<E> values, Function<Knobs, E> value, BiConsumer<Knobs.Builder, E> setter) {

    private static final List<KnobKeys<?>> ALL = List.of(
            knob("K1", Knobs.ConflictScope.values(), Knobs::conflictScope, Knobs.Builder::conflictScope),
            knob("K2", Knobs.WindowMeaning.values(), Knobs::windowMeaning, Knobs.Builder::windowMeaning),
            knob("K3", Knobs.Tries.values(), Knobs::tries, Knobs.Builder::tries),
            knob("K4", Knobs.BatchHandling.values(), Knobs::batchHandling, Knobs.Builder::batchHandling),
            knob("K5", Knobs.BroadcastTime.values(), Knobs::broadcastTime, Knobs.Builder::broadcastTime),
            knob("K6", Knobs.ForwardedTime.values(), Knobs::forwardedTime, Knobs.Builder::forwardedTime),
            knob("K7", ExcludedUsers.values(), Knobs::excludedUsers, Knobs.Builder::excludedUsers),
            knob("K8", Knobs.Buffering.values(), Knobs::buffering, Knobs.Builder::buffering),
            knob("K9", Knobs.UnknownNames.values(), Knobs::unknownNames, Knobs.Builder::unknownNames),
            knob("K10", Knobs.TimedOutRequests.values(), Knobs::timedOutRequests, Knobs.Builder::timedOutRequests));

    private static <E extends Enum<E>> KnobKeys<E> knob(
            String key, E[] values, Function<Knobs, E> value, BiConsumer<Knobs.Builder, E> setter) {
        return new KnobKeys<>(key, List.of(values), value, setter);
    }

    /** The knobs that a file sets; the others have their first value. */
    static Knobs read(Section root) {
        Knobs.Builder knobs = Knobs.defaults().toBuilder();
        Optional<Section> section = root.section("knobs");
        if (section.isPresent()) {
            ALL.forEach(knob -> knob.take(section.get(), knobs));
            section.get().refuseOthers();
        }
        return knobs.build();
    }

    private void take(Section section, Knobs.Builder knobs) {
        section.optional(key, this::parse).ifPresent(chosen -> setter.accept(knobs, chosen));
    }

    private E parse(String word) {
        List<String> words = values.stream().map(Enum::name).toList();
        int index = words.indexOf(word);
        if (index < 0) {
            throw new IllegalArgumentException("'" + word + "' is no value of " + key + Nearest.hint(word, words)
                    + "; the values are " + String.join(", ", words));
        }
        return values.get(index);
    }

    /** The knobs without their first value, as a file says it: {@code K1: EVERY_UPDATE}. */
    static List<String> changed(Knobs knobs) {
        List<String> lines = new ArrayList<>();
        for (KnobKeys<?> knob : ALL) {
            Enum<?> chosen = knob.value.apply(knobs);
            if (chosen != knob.value.apply(Knobs.defaults())) {
                lines.add(knob.key + ": " + chosen.name());
            }
        }
        return lines;
    }
}
