package org.jpdfederation.client.trust;

import java.util.ArrayList;
import java.util.List;
import org.jpdfederation.client.internal.document.Printable;
import org.jpdfederation.client.internal.text.PrettyJson;
import org.jpdfederation.client.internal.text.TextTable;
import org.jpdfederation.core.check.Finding;
import org.jpdfederation.core.topology.TrustNeed;

/** The text form of a report. For one thread at a time. */
final class TrustText {

    private final TrustReport report;
    private final StringBuilder text = new StringBuilder();

    TrustText(TrustReport report) {
        this.report = report;
    }

    String text() {
        jpds();
        findings();
        matrix();
        refusals();
        return text.toString();
    }

    private void title(String title) {
        text.append(text.isEmpty() ? "" : "\n").append(title).append('\n');
    }

    private void jpds() {
        title("JPDs");
        TextTable table = new TextTable().row("", "reached", "base URL", "certificate until", "SHA-256 begins");
        for (SurveyedJpd jpd : report.jpds()) {
            table.row(
                    jpd.name(),
                    jpd.reached() ? "yes" : "no",
                    PrettyJson.lowerCase(jpd.baseUrlState()).replace('_', ' '),
                    jpd.certificate().map(c -> c.validUntil().toString()).orElse("-"),
                    jpd.certificate()
                            .map(c -> c.fingerprint().text().substring(0, 23))
                            .orElse("-"));
        }
        text.append(table.text("  "));
    }

    private void findings() {
        List<Finding> all =
                report.jpds().stream().flatMap(jpd -> jpd.findings().stream()).toList();
        if (all.isEmpty()) {
            return;
        }
        title("Findings");
        for (Finding finding : all) {
            line("  ", PrettyJson.lowerCase(finding.severity()) + " " + finding.code() + " " + finding.where());
            line("    ", finding.message());
            line("    -> ", finding.hint());
        }
    }

    /** A row for each source, a column for each target; targets are numbered, since names can be long. */
    private void matrix() {
        title("Who is trusted (row) by whom (column)");
        List<Object> head = new ArrayList<>(List.of("", ""));
        for (int i = 1; i <= report.jpds().size(); i++) {
            head.add("[" + i + "]");
        }
        TextTable table = new TextTable().row(head.toArray());
        int number = 1;
        for (SurveyedJpd source : report.jpds()) {
            List<Object> row = new ArrayList<>(List.of("[" + number++ + "]", source.name()));
            report.jpds().forEach(target -> row.add(cell(source, target)));
            table.row(row.toArray());
        }
        text.append(table.text("  "));
    }

    private String cell(SurveyedJpd source, SurveyedJpd target) {
        TrustNeed need = new TrustNeed(target.name(), source.name());
        return report.trust().stream()
                .filter(trust -> trust.need().equals(need))
                .findFirst()
                .map(trust ->
                        trust.answer() == SurveyedTrust.Answer.UNKNOWN ? "?" : PrettyJson.lowerCase(trust.answer()))
                .orElse("-");
    }

    private void refusals() {
        for (SurveyedTrust trust : report.trust()) {
            if (trust.answer() == SurveyedTrust.Answer.YES) {
                continue;
            }
            boolean no = trust.answer() == SurveyedTrust.Answer.NO;
            title(Printable.of(
                    trust.need().source() + " -> " + trust.need().target() + ": " + (no ? "not trusted" : "unknown")));
            line("  ", trust.words());
            for (TrustCause cause : trust.causes()) {
                line("  ", cause.name() + ": " + cause.explanation());
                line("    -> ", cause.hint());
            }
        }
    }

    private void line(String start, String words) {
        text.append(start).append(Printable.of(words)).append('\n');
    }
}
