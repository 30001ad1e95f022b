package org.jpdfederation.core.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jpdfederation.core.check.Finding;
import org.jpdfederation.core.closure.EntityIndex;
import org.jpdfederation.core.closure.Selection;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.Jpd;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.entity.Permission;
import org.jpdfederation.core.error.TopologyException;
import org.jpdfederation.core.topology.CertificateCopy;
import org.jpdfederation.core.topology.FederationConfigs;
import org.jpdfederation.core.topology.Relation;
import org.jpdfederation.core.topology.Topology;
import org.jpdfederation.core.topology.TopologyCheck;
import org.jpdfederation.core.topology.Trust;
import org.jpdfederation.core.topology.TrustNeed;

/**
 * What a topology would carry, and what it takes to put it in place. Nothing is sent.
 *
 * <p>The first JPD of the topology holds the inventory. A plan answers, for each relation: what would a full broadcast
 * over it carry, once every JPD upstream has been broadcast to? A source other than the first holds what reaches it,
 * and judges that by its own types, filters and exclusions; a user whom one source holds back is not held by its
 * target. What other JPDs hold of their own is not known here and not counted. So in a star all is told by the hub; in a
 * mesh every member sends on what it received; in a chain each link sends what the one before lets through. Whether
 * later changes are sent on too is a matter of {@code forward-propagation} (F18).
 *
 * <p>Immutable, safe for use by many threads.
 */
public final class FederationPlan {

    private final Topology topology;
    private final Propagation propagation;
    private final FederationConfigs configs;
    private final List<RelationPlan> relations;
    private final List<Finding> findings;
    private final RepositoryReach reach;

    private FederationPlan(
            Topology topology, Map<JpdName, Jpd> jpds, EntityIndex inventory, Map<TrustNeed, Trust.State> trust) {
        this.topology = topology;
        this.propagation = new Propagation(topology, inventory);
        this.configs = FederationConfigs.of(topology, jpds);
        this.relations = topology.relations().stream()
                .map(relation -> RelationPlan.of(
                        relation.from(),
                        relation.to(),
                        propagation.carried(relation),
                        trust.getOrDefault(TrustNeed.of(relation), Trust.State.UNKNOWN)))
                .toList();
        this.findings = allFindings();
        this.reach = new RepositoryReach(Collections.emptyMap());
    }

    /**
     * Makes a plan without looking at trust.
     *
     * @param topology who sends to whom
     * @param jpds the JPDs by name; each target must be there, for its Access URL
     * @param inventory the entities of the topology's first JPD
     * @return the plan
     * @throws TopologyException if a target is not among {@code jpds}
     * @throws org.jpdfederation.core.error.InputException if a filter's pattern cannot be used
     */
    public static FederationPlan of(Topology topology, Map<JpdName, Jpd> jpds, EntityIndex inventory) {
        return of(topology, jpds, inventory, Collections.emptyMap());
    }

    /**
     * Makes a plan.
     *
     * @param topology who sends to whom
     * @param jpds the JPDs by name; each target must be there, for its Access URL
     * @param inventory the entities of the topology's first JPD
     * @param trust what is known of the trust that the topology needs; what is not there is unknown
     * @return the plan
     * @throws TopologyException if a target is not among {@code jpds}
     * @throws org.jpdfederation.core.error.InputException if a filter's pattern cannot be used
     */
    public static FederationPlan of(
            Topology topology, Map<JpdName, Jpd> jpds, EntityIndex inventory, Map<TrustNeed, Trust.State> trust) {
        return new FederationPlan(topology, jpds, inventory, trust);
    }

    private FederationPlan(FederationPlan plan, List<Finding> findings, RepositoryReach reach) {
        this.topology = plan.topology;
        this.propagation = plan.propagation;
        this.configs = plan.configs;
        this.relations = plan.relations;
        this.findings = List.copyOf(findings);
        this.reach = reach;
    }

    /**
     * The same plan with findings about what it was made from, such as those of an inventory that was read.
     *
     * @param inputFindings the findings; they stand before those of the plan
     * @return the plan
     */
    public FederationPlan withInputFindings(List<Finding> inputFindings) {
        List<Finding> all = new ArrayList<>(inputFindings);
        all.addAll(findings);
        return new FederationPlan(this, all, reach);
    }

    /**
     * The same plan with findings about permissions whose repositories have another type at the target, or are not
     * there (AF 1.15): {@code REPOSITORY_TYPES_DIFFER}, {@code REPOSITORY_TYPES_CROSSED} where a system property lets
     * the permission apply, {@code REPOSITORY_MISSING}. Explanations of permissions tell them too.
     *
     * @param byJpd the repositories by JPD; relations of which not both ends are known are passed over
     * @return the plan
     */
    public FederationPlan withRepositories(Map<JpdName, Repositories> byJpd) {
        RepositoryReach known = new RepositoryReach(byJpd);
        List<Finding> all = new ArrayList<>(findings);
        topology.relations().forEach(relation -> all.addAll(known.findings(relation, propagation.carried(relation))));
        return new FederationPlan(this, all, known);
    }

    private List<Finding> allFindings() {
        List<Finding> all = new ArrayList<>(TopologyCheck.findings(topology));
        all.addAll(configs.findings());
        for (RelationPlan relation : relations) {
            if (relation.trust() == Trust.State.MISSING) {
                all.add(Finding.error(
                        "TRUST_MISSING",
                        relation.from() + " -> " + relation.to(),
                        "'" + relation.to() + "' does not trust '" + relation.from()
                                + "' and will refuse all that it sends (F13)",
                        "copy the root certificate of '" + relation.from() + "' to etc/access/keys/trusted of '"
                                + relation.to() + "'"));
            }
            if (!propagation.holdsAnything(relation.from())) {
                all.add(Finding.info(
                        "SOURCE_UNKNOWN",
                        relation.from() + " -> " + relation.to(),
                        "nothing reaches '" + relation.from() + "' from '" + propagation.first()
                                + "', and what it holds of its own is not known: the relation is counted as empty",
                        "plan it with the inventory of '" + relation.from() + "', named first"));
            }
        }
        return List.copyOf(all);
    }

    /**
     * Who sends to whom.
     *
     * @return the topology that is planned
     */
    public Topology topology() {
        return topology;
    }

    /**
     * What each relation carries.
     *
     * @return the relations in the topology's order
     */
    public List<RelationPlan> relations() {
        return relations;
    }

    /**
     * What puts the topology in place: configuration files and REST calls.
     *
     * @return files and calls
     */
    public FederationConfigs configs() {
        return configs;
    }

    /**
     * The root certificates that the relations need at their targets, whether they are there already or not.
     *
     * @return one copy a relation, in the topology's order
     */
    public List<CertificateCopy> certificates() {
        return Trust.copies(topology);
    }

    /**
     * What is wrong or easily missed: what {@link TopologyCheck} and {@link FederationConfigs} find, an error {@code
     * TRUST_MISSING} for each relation whose target is known not to trust its source, and {@code SOURCE_UNKNOWN} for
     * each whose source holds nothing that is known.
     *
     * @return the findings in a stable order
     */
    public List<Finding> findings() {
        return findings;
    }

    /**
     * What one relation carries, entity by entity.
     *
     * @param from the source
     * @param to the target
     * @return the selection
     * @throws TopologyException if there is no such relation
     */
    public Selection selection(JpdName from, JpdName to) {
        return propagation.carried(relation(from, to));
    }

    /**
     * What single changes to one relation would bring in or take away, all else as it is: each entity type that is not
     * named yet; each filter dropped, and each of its patterns if it has several; the source's exclusions dropped. For
     * an inactive target only that it is made active. An added pattern cannot be foreseen: what dropping a pattern
     * gains is what that pattern holds back, and what dropping it loses is what it alone lets through.
     *
     * <p>Each change is worked out when this is called, by a selection of its own.
     *
     * @param from the source
     * @param to the target
     * @return the changes in a stable order, also those without an effect
     * @throws TopologyException if there is no such relation
     */
    public List<BlastRadius> blastRadius(JpdName from, JpdName to) {
        return BlastRadii.of(topology, propagation, relation(from, to));
    }

    /**
     * Tells whether an entity gets from one JPD to another, and why or why not. A way over other JPDs counts too.
     *
     * @param entity the entity's key
     * @param from the source
     * @param to the target
     * @return the explanation
     * @throws TopologyException if a JPD is not in the topology, or both are the same
     */
    public Explanation explain(EntityRef entity, JpdName from, JpdName to) {
        Explanation explanation = Explainer.explain(topology, propagation, entity, from, to);
        Optional<Relation> direct = topology.relation(from, to);
        boolean carried =
                direct.isPresent() && propagation.carried(direct.get()).contains(entity);
        return carried && propagation.index().inventory().find(entity).orElse(null) instanceof Permission permission
                ? explanation.and(reach.links(direct.get(), permission))
                : explanation;
    }

    private Relation relation(JpdName from, JpdName to) {
        return topology.relation(from, to)
                .orElseThrow(() -> new TopologyException(
                        "there is no relation " + from + " -> " + to + "; there is " + topology.relations()));
    }
}
