package org.jpdfederation.core.internal;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Checks and copies that the values of the domain make of what they are given. */
public final class Require {

    private Require() {}

    /**
     * Checks that a text holds something else than white space.
     *
     * @param what the field's name, for the message
     * @param text the text
     * @return the text
     * @throws IllegalArgumentException if it is blank
     */
    public static String nonBlank(String what, String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException(what + " must not be blank");
        }
        return text;
    }

    /**
     * Checks that a text is not empty. A blank name is still a name (rule 1.1).
     *
     * @param what the field's name, for the message
     * @param text the text
     * @return the text
     * @throws IllegalArgumentException if it is empty
     */
    public static String nonEmpty(String what, String text) {
        if (text.isEmpty()) {
            throw new IllegalArgumentException(what + " must not be empty");
        }
        return text;
    }

    /**
     * Copies names into a list in order of their code points, without doubles.
     *
     * @param names the names
     * @return an unmodifiable list
     */
    public static List<String> sortedNames(Collection<String> names) {
        if (names.isEmpty()) {
            return List.of();
        }
        String[] sorted = names.toArray(new String[0]);
        java.util.Arrays.sort(sorted, CodePointOrder.INSTANCE);
        int kept = 1;
        for (int i = 1; i < sorted.length; i++) {
            if (!sorted[i].equals(sorted[kept - 1])) {
                sorted[kept++] = sorted[i];
            }
        }
        return List.of(kept == sorted.length ? sorted : java.util.Arrays.copyOf(sorted, kept));
    }

    /**
     * Copies words into a set in order of their code points.
     *
     * @param words the words
     * @return an unmodifiable set
     */
    public static SortedSet<String> sortedSet(Collection<String> words) {
        SortedSet<String> copy = new TreeSet<>(CodePointOrder.INSTANCE);
        copy.addAll(words);
        return Collections.unmodifiableSortedSet(copy);
    }

    /**
     * Copies a map into one in order of its keys' code points.
     *
     * @param map the map
     * @param <V> the type of the values
     * @return an unmodifiable map
     */
    public static <V> SortedMap<String, V> sortedMap(Map<String, V> map) {
        SortedMap<String, V> copy = new TreeMap<>(CodePointOrder.INSTANCE);
        copy.putAll(map);
        return Collections.unmodifiableSortedMap(copy);
    }

    /**
     * Copies a map and keeps its order.
     *
     * @param map the map
     * @param <K> the type of the keys
     * @param <V> the type of the values
     * @return an unmodifiable map
     */
    public static <K, V> Map<K, V> orderedMap(Map<K, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
