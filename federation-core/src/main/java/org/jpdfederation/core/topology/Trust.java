package org.jpdfederation.core.topology;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jpdfederation.core.entity.JpdName;

/**
 * The circle of trust that a topology needs: for each directed relation the target trusts the source (AF 1.13). An
 * inactive relation needs it too, for the day it is made active. Safe for use by many threads.
 */
public final class Trust {

    /** What is known of a need. */
    public enum State {
        /** The target trusts the source. */
        OK,
        /** The target does not trust the source. */
        MISSING,
        /** Nobody has looked. */
        UNKNOWN
    }

    private Trust() {}

    /**
     * The needs of a topology.
     *
     * @param topology the topology
     * @return one need a relation, in the order of the relations
     */
    public static List<TrustNeed> needs(Topology topology) {
        return topology.relations().stream().map(TrustNeed::of).toList();
    }

    /**
     * The needs that are not met.
     *
     * @param topology the topology
     * @param known the trust that is there; what the topology does not need is passed over
     * @return the needs that are not among {@code known}, in the order of the relations
     */
    public static List<TrustNeed> missing(Topology topology, Collection<TrustNeed> known) {
        Set<TrustNeed> met = new LinkedHashSet<>(known);
        return needs(topology).stream().filter(need -> !met.contains(need)).toList();
    }

    /**
     * The root certificates to copy. A file is named after the source; what is no ASCII letter, digit, {@code -} or
     * {@code _} becomes {@code -} (a dot too: the Helm chart passes over files with {@code .key} in their name). JPDs
     * whose names would make one file, upper and lower case taken alike, are told apart by {@code -2}, {@code -3}, ...
     *
     * @param topology the topology
     * @return one copy a relation, in the order of the relations
     */
    public static List<CertificateCopy> copies(Topology topology) {
        Map<JpdName, String> fileNames = fileNames(topology.jpds());
        return topology.relations().stream()
                .map(relation -> new CertificateCopy(
                        relation.from(), relation.to(), fileNames.getOrDefault(relation.from(), "") + ".crt"))
                .toList();
    }

    /** Names that are safe as they stand are served first, so that no other JPD takes them. */
    private static Map<JpdName, String> fileNames(List<JpdName> jpds) {
        Map<JpdName, String> names = new LinkedHashMap<>();
        Set<String> taken = new LinkedHashSet<>();
        for (JpdName jpd : new LinkedHashSet<>(jpds)) {
            if (safe(jpd.text()).equals(jpd.text()) && taken.add(withoutCase(jpd.text()))) {
                names.put(jpd, jpd.text());
            }
        }
        for (JpdName jpd : jpds) {
            names.computeIfAbsent(jpd, j -> firstFree(safe(j.text()), taken));
        }
        return names;
    }

    private static String firstFree(String name, Set<String> taken) {
        String free = name;
        for (int i = 2; !taken.add(withoutCase(free)); i++) {
            free = name + "-" + i;
        }
        return free;
    }

    private static String withoutCase(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static String safe(String name) {
        StringBuilder safe = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean letterOrDigit = c < 128 && Character.isLetterOrDigit(c);
            safe.append(letterOrDigit || c == '-' || c == '_' ? c : '-');
        }
        return safe.toString();
    }
}
