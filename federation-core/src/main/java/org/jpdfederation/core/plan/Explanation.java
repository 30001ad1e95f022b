package org.jpdfederation.core.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.internal.Require;
import org.jspecify.annotations.Nullable;

/** Whether an entity gets from one JPD to another, why, and if not, what would bring it there. Immutable. */
public final class Explanation {

    private final EntityRef entity;
    private final JpdName from;
    private final JpdName to;
    private final List<Link> chain;
    private final @Nullable String fix;

    private Explanation(EntityRef entity, JpdName from, JpdName to, List<Link> chain, @Nullable String fix) {
        this.entity = Objects.requireNonNull(entity, "entity");
        this.from = from;
        this.to = to;
        this.chain = List.copyOf(chain);
        this.fix = fix;
    }

    static Explanation synced(EntityRef entity, JpdName from, JpdName to, List<Link> chain) {
        return new Explanation(entity, from, to, chain, null);
    }

    static Explanation notSynced(EntityRef entity, JpdName from, JpdName to, List<Link> chain, String fix) {
        return new Explanation(entity, from, to, chain, Require.nonBlank("fix", fix));
    }

    /** The same with more links at the end of the chain. */
    Explanation and(List<Link> more) {
        List<Link> all = new ArrayList<>(chain);
        all.addAll(more);
        return new Explanation(entity, from, to, all, fix);
    }

    /**
     * What was asked for.
     *
     * @return the entity's key
     */
    public EntityRef entity() {
        return entity;
    }

    /**
     * Where it comes from.
     *
     * @return the source
     */
    public JpdName from() {
        return from;
    }

    /**
     * Where it should get to.
     *
     * @return the target
     */
    public JpdName to() {
        return to;
    }

    /**
     * Whether the entity gets there, by the relation itself or over other JPDs.
     *
     * @return true if full broadcasts carry it there
     */
    public boolean synced() {
        return fix == null;
    }

    /**
     * The reasons, in the order in which they build on each other.
     *
     * @return at least one link
     */
    public List<Link> chain() {
        return chain;
    }

    /**
     * The smallest change that would carry the entity: of the changes to one relation's settings that do, the one that
     * brings the fewest other entities along.
     *
     * @return an instruction in English, or empty if the entity is synced
     */
    public Optional<String> fix() {
        return Optional.ofNullable(fix);
    }

    /** {@code user/alice home -> edge: SYNCED}. */
    @Override
    public String toString() {
        return entity + " " + from + " -> " + to + ": " + (synced() ? "SYNCED" : "NOT SYNCED");
    }

    /**
     * One reason. Immutable.
     *
     * @param rule the rule it rests on, such as {@code AF 1.6 implicit sync}
     * @param text the reason as a sentence
     */
    public record Link(String rule, String text) {

        /** Checks the parts. */
        public Link {
            Require.nonBlank("rule", rule);
            Require.nonBlank("text", text);
        }
    }
}
