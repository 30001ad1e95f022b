package org.jpdfederation.core.topology;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jpdfederation.core.check.Finding;
import org.jpdfederation.core.config.OutboundConfig;
import org.jpdfederation.core.entity.JpdName;

/** Where the JPDs of a topology are set differently although they work together. Safe for use by many threads. */
final class AgreementChecks {

    private AgreementChecks() {}

    static void check(Topology topology, List<Finding> findings) {
        Map<Duration, List<JpdName>> windows = new LinkedHashMap<>();
        Map<Duration, List<JpdName>> staleLimits = new LinkedHashMap<>();
        Map<Boolean, List<JpdName>> partialSync = new LinkedHashMap<>();
        Set<JpdName> sources = new LinkedHashSet<>();
        Set<JpdName> targets = new LinkedHashSet<>();
        for (Relation relation : topology.relations()) {
            if (relation.settings().active()) {
                sources.add(relation.from());
                targets.add(relation.to());
            }
        }
        for (JpdName jpd : new LinkedHashSet<>(topology.jpds())) {
            if (sources.contains(jpd)) {
                add(staleLimits, topology.outbound(jpd).considerStale(), jpd);
            }
            if (targets.contains(jpd)) {
                add(partialSync, topology.inbound(jpd).allowPartialEntitySync(), jpd);
            }
            if (sources.contains(jpd) || targets.contains(jpd)) {
                add(windows, windowInForce(topology, jpd), jpd);
            }
        }
        windows(windows, findings);
        staleLimits(staleLimits, findings);
        partialSync(partialSync, findings);
    }

    /** A JPD that sends to none has no outbound block, so the published default holds. */
    private static Duration windowInForce(Topology topology, JpdName jpd) {
        return topology.relationsFrom(jpd).isEmpty()
                ? OutboundConfig.defaults().maximumFutureTimeDiff()
                : topology.outbound(jpd).maximumFutureTimeDiff();
    }

    private static <V> void add(Map<V, List<JpdName>> byValue, V value, JpdName jpd) {
        byValue.computeIfAbsent(value, v -> new ArrayList<>()).add(jpd);
    }

    private static void windows(Map<Duration, List<JpdName>> windows, List<Finding> findings) {
        if (windows.size() > 1) {
            findings.add(Finding.warning(
                    "WINDOWS_DIFFER",
                    everyone(windows),
                    "maximum-future-time-diff-millis differs: "
                            + list(windows, window -> window.toMillis() + " ms")
                            + "; two JPDs decide the same conflict differently and stay different (a JPD that sends"
                            + " to none has no outbound block, so the default holds there)",
                    "use one value everywhere"));
        }
    }

    private static void staleLimits(Map<Duration, List<JpdName>> limits, List<Finding> findings) {
        if (limits.size() > 1) {
            findings.add(Finding.info(
                    "STALE_LIMITS_DIFFER",
                    everyone(limits),
                    "consider-stale-hours differs: " + list(limits, AgreementChecks::hours)
                            + "; after an outage some sources have given up and need a full broadcast, others go on",
                    "use one value everywhere, unless it is meant"));
        }
    }

    private static String hours(Duration limit) {
        return limit.equals(Duration.ofHours(limit.toHours())) ? limit.toHours() + " h" : limit.toMillis() + " ms";
    }

    private static void partialSync(Map<Boolean, List<JpdName>> partialSync, List<Finding> findings) {
        if (partialSync.size() > 1) {
            findings.add(Finding.warning(
                    "PARTIAL_SYNC_DIFFERS",
                    everyone(partialSync),
                    "allow-partial-entity-sync differs: " + list(partialSync, String::valueOf)
                            + "; one target merges a change that another takes as a whole, and they drift apart",
                    "use one value on all targets"));
        }
        List<JpdName> allowing = partialSync.getOrDefault(true, List.of());
        if (!allowing.isEmpty()) {
            findings.add(Finding.info(
                    "PARTIAL_SYNC_ALLOWED",
                    TopologyCheck.some(allowing),
                    "changes of groups, passwords and permissions are merged (from 7.77.3 on); a deletion is not: against"
                            + " an update elsewhere its outcome is open",
                    "check that all JPDs run 7.77.3 or later"));
        }
    }

    private static String everyone(Map<?, List<JpdName>> byValue) {
        return TopologyCheck.some(
                byValue.values().stream().flatMap(List::stream).sorted().toList());
    }

    private static <V> String list(Map<V, List<JpdName>> byValue, Function<V, String> text) {
        return byValue.entrySet().stream()
                .map(entry -> text.apply(entry.getKey()) + " at " + TopologyCheck.some(entry.getValue()))
                .collect(Collectors.joining("; "));
    }
}
