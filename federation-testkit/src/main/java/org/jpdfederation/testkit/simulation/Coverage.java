package org.jpdfederation.testkit.simulation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was reached in runs, and how often (S5): rows of the decision table, knob values, faults, drops, timelines. For
 * one thread at a time.
 */
public final class Coverage {

    private final Map<String, long[]> counts = new LinkedHashMap<>();

    /** Makes an empty count. */
    public Coverage() {}

    /**
     * Counts one more.
     *
     * @param what what was reached
     */
    public void reached(String what) {
        counts.computeIfAbsent(what, first -> new long[1])[0]++;
    }

    /**
     * Adds what another has counted.
     *
     * @param other the other
     */
    public void add(Coverage other) {
        other.counts.forEach((what, count) -> counts.computeIfAbsent(what, first -> new long[1])[0] += count[0]);
    }

    /**
     * What was counted.
     *
     * @return how often each was reached, by name
     */
    public SortedMap<String, Long> counts() {
        SortedMap<String, Long> copy = new TreeMap<>();
        counts.forEach((what, count) -> copy.put(what, count[0]));
        return Collections.unmodifiableSortedMap(copy);
    }

    /**
     * What was never reached.
     *
     * @param wanted what should be
     * @return those of them that were not, in their order
     */
    public List<String> missing(Collection<String> wanted) {
        List<String> missing = new ArrayList<>(wanted);
        missing.removeAll(counts.keySet());
        return missing;
    }

    /** One line for each. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        counts().forEach((what, count) ->
                text.append(what).append(' ').append(count).append('\n'));
        return text.toString();
    }
}
