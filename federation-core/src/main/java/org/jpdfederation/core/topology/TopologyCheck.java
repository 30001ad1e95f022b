package org.jpdfederation.core.topology;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jpdfederation.core.check.Finding;
import org.jpdfederation.core.entity.JpdName;

/**
 * What is wrong with a topology, or easily missed, before it is put in place. The codes are stable:
 *
 * <ul>
 *   <li>errors, the topology will not do what it says: {@code STAR_OF_ONE}, {@code MESH_OF_ONE}, {@code CHAIN_OF_ONE}
 *       (there is no relation), {@code JPD_TWICE}, {@code NO_ENTITY_TYPES} (the relation carries nothing), {@code
 *       FORWARDING_CYCLE} (changes chase each other and may never settle, T27);
 *   <li>warnings, it works with a consequence: {@code JPD_UNRELATED}, {@code FORWARDING_IN_MESH}, {@code NOT_FORWARDED},
 *       {@code TWO_WAY_TYPES_DIFFER}, {@code TWO_WAY_FILTERS_DIFFER}, {@code TWO_WAY_EXCLUSIONS_DIFFER}, {@code
 *       EXCLUSION_COMES_BACK} (T18), {@code TOKENS_WITHOUT_OWNERS}, {@code FILTER_WITHOUT_TYPE}, {@code
 *       PATTERN_LOOKS_LIKE_GLOB}, {@code WINDOWS_DIFFER}, {@code PARTIAL_SYNC_DIFFERS}, {@code TARGET_INACTIVE};
 *   <li>information: {@code STALE_LIMITS_DIFFER}, {@code PARTIAL_SYNC_ALLOWED}.
 * </ul>
 *
 * <p>Relations of one source that share a fault share a finding. An inactive relation carries nothing, so it is
 * reported as inactive and left out of every other check. Safe for use by many threads.
 */
public final class TopologyCheck {

    private TopologyCheck() {}

    /**
     * Checks a topology.
     *
     * @param topology the topology
     * @return what was found; the order depends on the topology alone
     */
    public static List<Finding> findings(Topology topology) {
        List<Finding> findings = new ArrayList<>();
        members(topology, findings);
        RelationChecks.check(topology, findings);
        TwoWayChecks.check(topology, findings);
        ForwardingChecks.check(topology, findings);
        AgreementChecks.check(topology, findings);
        return List.copyOf(findings);
    }

    private static void members(Topology topology, List<Finding> findings) {
        Set<JpdName> seen = new LinkedHashSet<>();
        Set<JpdName> twice = new LinkedHashSet<>();
        topology.jpds().stream().filter(jpd -> !seen.add(jpd)).forEach(twice::add);
        for (JpdName jpd : twice) {
            findings.add(Finding.error(
                    "JPD_TWICE",
                    jpd.text(),
                    "'" + jpd + "' is named more than once; it counts once, so a JPD may be missing",
                    "name each JPD once; look for the one that was meant instead"));
        }
        if (topology.shape() == Topology.Shape.GRAPH) {
            unrelated(topology, seen, findings);
        } else if (seen.size() == 1) {
            String shape = topology.shape().name();
            findings.add(Finding.error(
                    shape + "_OF_ONE",
                    String.valueOf(topology.jpds().get(0)),
                    "a " + shape.toLowerCase(Locale.ROOT) + " of one JPD has no relation; nothing is carried",
                    "name at least two JPDs"));
        }
    }

    private static void unrelated(Topology topology, Set<JpdName> jpds, List<Finding> findings) {
        for (JpdName jpd : jpds) {
            if (topology.relationsFrom(jpd).isEmpty()
                    && topology.relationsTo(jpd).isEmpty()) {
                findings.add(Finding.warning(
                        "JPD_UNRELATED",
                        jpd.text(),
                        "no relation names '" + jpd + "'; it sends nothing and receives nothing",
                        "add a relation, or leave the JPD out"));
            }
        }
    }

    /** The first three names, and how many more there are. */
    static String some(List<JpdName> names) {
        String first = names.stream().limit(3).map(JpdName::text).collect(Collectors.joining(", "));
        return names.size() <= 3 ? first : first + " and " + (names.size() - 3) + " more";
    }
}
