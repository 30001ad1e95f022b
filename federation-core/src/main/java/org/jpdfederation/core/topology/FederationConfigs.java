package org.jpdfederation.core.topology;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.jpdfederation.core.check.Finding;
import org.jpdfederation.core.config.FederationConfig;
import org.jpdfederation.core.config.NamePatterns;
import org.jpdfederation.core.config.OutboundConfig;
import org.jpdfederation.core.config.SyncTarget;
import org.jpdfederation.core.config.TargetSettings;
import org.jpdfederation.core.entity.EntityType;
import org.jpdfederation.core.entity.Jpd;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.error.TopologyException;
import org.jpdfederation.core.internal.Require;

/**
 * What puts a topology in place: a configuration file for each JPD, and REST calls for what no file can spell.
 *
 * <p>Entity types, group filters and the active flag of a single target have no published spelling in the file (AF 1.5,
 * Q3). A target that sets one of them is left out of the file's {@code servers} and registered by REST: in the file it
 * would be sent all entity types of the source, unfiltered, until a call narrows it. A file replaces the list of
 * servers (AF Q6), so the calls are to be made again each time it is applied; a finding
 * {@code SET_BY_REST} says so.
 *
 * <p>A server's name is the target's JPD name, its URL the target's Access URL. A JPD has an outbound block if it is a
 * source, an inbound block if it is a target, and no file if it is neither. Immutable.
 *
 * @param byJpd the configuration of each JPD that sends or receives, in the topology's order
 * @param calls the REST calls, in the order of the relations; to be made after the files are in place
 * @param findings one for each target that a call registers
 */
public record FederationConfigs(Map<JpdName, FederationConfig> byJpd, List<RestCall> calls, List<Finding> findings) {

    private static final String FEDERATION = "/access/api/v1/system/federation";

    /** Copies the collections, and keeps their order. */
    public FederationConfigs {
        byJpd = Require.orderedMap(byJpd);
        calls = List.copyOf(calls);
        findings = List.copyOf(findings);
    }

    /**
     * Works out files and calls.
     *
     * @param topology the topology
     * @param jpds the JPDs by name; each target must be there, for its Access URL
     * @return files, calls and findings
     * @throws TopologyException if a target is not among {@code jpds}
     */
    public static FederationConfigs of(Topology topology, Map<JpdName, Jpd> jpds) {
        Map<JpdName, FederationConfig> byJpd = new LinkedHashMap<>();
        List<RestCall> calls = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (JpdName jpd : new LinkedHashSet<>(topology.jpds())) {
            List<SyncTarget> servers = new ArrayList<>();
            for (Relation relation : topology.relationsFrom(jpd)) {
                URI url = accessUrl(relation.to(), jpds);
                TargetSettings own = ownSettings(topology, relation);
                if (own.hasYamlSpelling()) {
                    servers.add(new SyncTarget(relation.to().text(), url, own));
                } else {
                    calls.add(register(relation, url, topology.entityTypes(relation)));
                    findings.add(setByRest(relation));
                }
            }
            boolean source = !topology.relationsFrom(jpd).isEmpty();
            boolean target = !topology.relationsTo(jpd).isEmpty();
            OutboundConfig outbound =
                    topology.outbound(jpd).toBuilder().servers(servers).build();
            if (source || target) {
                byJpd.put(jpd, FederationConfig.of(source ? outbound : null, target ? topology.inbound(jpd) : null));
            }
        }
        return new FederationConfigs(byJpd, calls, findings);
    }

    /** A target's settings; entity types that repeat the source's are left out, they need no spelling. */
    private static TargetSettings ownSettings(Topology topology, Relation relation) {
        TargetSettings settings = relation.settings();
        if (!topology.entityTypes(relation)
                .equals(topology.outbound(relation.from()).entityTypes())) {
            return settings;
        }
        return TargetSettings.defaults().toBuilder()
                .permissionFilters(settings.permissionFilters())
                .groupFilters(settings.groupFilters())
                .active(settings.active())
                .build();
    }

    private static URI accessUrl(JpdName target, Map<JpdName, Jpd> jpds) {
        Jpd jpd = jpds.get(target);
        if (jpd == null) {
            throw new TopologyException(
                    "the Access URL of '" + target + "' is not known, and its sources need it; give that JPD too");
        }
        return jpd.accessUrl();
    }

    private static RestCall register(Relation relation, URI url, SortedSet<EntityType> types) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("name", relation.to().text());
        body.put("url", url.toString());
        body.put("entities", types.stream().map(EntityType::word).toList());
        putPatterns(body, "permission_filters", relation.settings().permissionFilters());
        putPatterns(body, "group_filters", relation.settings().groupFilters());
        body.put("active", relation.settings().active());
        return new RestCall(relation.from(), "POST", FEDERATION, body);
    }

    private static void putPatterns(Map<String, Object> body, String field, NamePatterns patterns) {
        Map<String, Object> lists = new LinkedHashMap<>();
        if (!patterns.include().isEmpty()) {
            lists.put("include_patterns", patterns.include());
        }
        if (!patterns.exclude().isEmpty()) {
            lists.put("exclude_patterns", patterns.exclude());
        }
        if (!lists.isEmpty()) {
            body.put(field, lists);
        }
    }

    private static Finding setByRest(Relation relation) {
        return Finding.warning(
                "SET_BY_REST",
                relation.toString(),
                "entity types, group filters and the active flag of one target have no published spelling in the"
                        + " configuration file, so '" + relation.to() + "' is left out of the file of '"
                        + relation.from() + "' and registered by a REST call; applying the file may drop it again",
                "make the call after each time the file of '" + relation.from() + "' was applied");
    }
}
