package org.jpdfederation.client.trust;

import java.time.Instant;
import java.util.List;
import org.jpdfederation.core.check.Finding;

/**
 * Who trusts whom in a fleet. Immutable.
 *
 * @param at the instant by which certificates were judged
 * @param jpds the JPDs in the order of the fleet
 * @param trust the answers, by source and then by target in the order of the fleet
 */
public record TrustReport(Instant at, List<SurveyedJpd> jpds, List<SurveyedTrust> trust) {

    /** Copies the lists. */
    public TrustReport {
        jpds = List.copyOf(jpds);
        trust = List.copyOf(trust);
    }

    /**
     * Whether all is well.
     *
     * @return true if every JPD was reached, none has a finding of severity ERROR, and every answer is a yes
     */
    public boolean holds() {
        return jpds.stream()
                        .allMatch(jpd -> jpd.reached()
                                && jpd.findings().stream()
                                        .noneMatch(finding -> finding.severity() == Finding.Severity.ERROR))
                && trust.stream().allMatch(answer -> answer.answer() == SurveyedTrust.Answer.YES);
    }

    /**
     * The report for people: the JPDs, the matrix, and the causes of each no.
     *
     * @return lines of text, each ended by a line feed
     */
    public String text() {
        return new TrustText(this).text();
    }

    /**
     * The report for programs.
     *
     * @return a JSON document
     */
    public String json() {
        return TrustJson.of(this);
    }
}
