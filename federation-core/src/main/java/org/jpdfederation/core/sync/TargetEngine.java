package org.jpdfederation.core.sync;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jpdfederation.core.config.InboundConfig;
import org.jpdfederation.core.entity.JpdName;
import org.jspecify.annotations.Nullable;

/**
 * The receiving end of a site: checks trust (F13), maps service ids (F14), decides entry by entry (F15; K4, first
 * value) and puts what is accepted into effect. For one thread at a time.
 */
public final class TargetEngine {

    private final JpdName site;
    private final SiteState state;
    private final SourceEngine source;
    private final Predicate<JpdName> trusts;
    private ConflictRule rule;
    private ServiceIdMapper mapper;

    /**
     * Makes the receiving end of a site.
     *
     * @param source the sending end of the same site, which forwards what is accepted if it is set to (F18)
     * @param inbound how the site takes what it is sent
     * @param rule how conflicts are decided
     * @param trusts whether the site has the root certificate of a source; asked for each batch
     */
    public TargetEngine(SourceEngine source, InboundConfig inbound, ConflictRule rule, Predicate<JpdName> trusts) {
        this.site = source.site();
        this.state = source.state();
        this.source = source;
        this.rule = rule;
        this.trusts = trusts;
        this.mapper = new ServiceIdMapper(inbound.serviceIdMapping());
    }

    /**
     * Changes how the site takes what it is sent, from the next batch on.
     *
     * @param inbound the new settings
     * @param rule how conflicts are decided
     */
    public void configure(InboundConfig inbound, ConflictRule rule) {
        this.mapper = new ServiceIdMapper(inbound.serviceIdMapping());
        this.rule = rule;
    }

    /**
     * Takes a batch.
     *
     * @param batch what came
     * @param now the time
     * @return the answer; its decisions are for observers
     */
    public Answer receive(Batch batch, Instant now) {
        if (!trusts.test(batch.from())) {
            return new Answer.Refused(site + " does not trust " + batch.from(), List.of());
        }
        List<Decision> decisions = new ArrayList<>(batch.entries().size());
        for (Entry received : batch.entries()) {
            Entry entry = mapper.map(received);
            @Nullable EntityRecord record = state.find(entry.key()).orElse(null);
            Verdict verdict = rule.decide(entry, record);
            if (verdict.takesEffect()) {
                source.accepted(entry, batch.from(), now);
            }
            decisions.add(new Decision(site, batch.from(), entry, verdict, record));
        }
        return new Answer.Acknowledged(decisions);
    }
}
