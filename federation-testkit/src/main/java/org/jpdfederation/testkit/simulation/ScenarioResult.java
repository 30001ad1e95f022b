package org.jpdfederation.testkit.simulation;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.network.NetworkEvent;
import org.jpdfederation.core.split.Difference;
import org.jpdfederation.core.sync.EntityRecord;
import org.jpdfederation.core.sync.RelationState;
import org.jpdfederation.testkit.internal.simulation.ResultJson;

/**
 * How a scenario ended. Instants count from {@link java.time.Instant#EPOCH}, the begin of the story. Immutable.
 *
 * @param quiescent whether the story became quiet and no buffer holds anything
 * @param endless whether the story cannot become quiet
 * @param endedAt the last instant at which something happened, or the end of a story that was not quiet by then
 * @param sites what each site holds, by the text {@code type/name} of the keys
 * @param differences what is split, and between whom
 * @param relations how each relation ended, in their order
 * @param decisions what the targets decided, in order
 */
public record ScenarioResult(
        boolean quiescent,
        boolean endless,
        Duration endedAt,
        Map<JpdName, List<EntityRecord>> sites,
        List<Difference> differences,
        List<RelationEnd> relations,
        List<NetworkEvent.Decided> decisions) {

    /** Copies the collections, and keeps their order. */
    public ScenarioResult {
        Objects.requireNonNull(endedAt, "endedAt");
        Map<JpdName, List<EntityRecord>> copy = new LinkedHashMap<>();
        sites.forEach((site, records) -> copy.put(site, List.copyOf(records)));
        sites = Collections.unmodifiableMap(copy);
        differences = List.copyOf(differences);
        relations = List.copyOf(relations);
        decisions = List.copyOf(decisions);
    }

    /**
     * How a relation ended.
     *
     * @param from the source
     * @param to the target
     * @param state how the source sees the target
     * @param waiting what waits and what is in flight
     */
    public record RelationEnd(JpdName from, JpdName to, RelationState state, int waiting) {}

    /**
     * The result as a JSON object, the same bytes for the same scenario.
     *
     * @return one line, without its end
     */
    public String json() {
        return ResultJson.of(this);
    }
}
