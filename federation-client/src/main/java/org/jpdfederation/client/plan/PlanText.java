package org.jpdfederation.client.plan;

import java.util.List;
import java.util.Map;
import org.jpdfederation.client.internal.document.Printable;
import org.jpdfederation.client.internal.text.PrettyJson;
import org.jpdfederation.client.internal.text.TextTable;
import org.jpdfederation.client.yaml.FederationYaml;
import org.jpdfederation.core.check.Finding;
import org.jpdfederation.core.closure.Because;
import org.jpdfederation.core.closure.SelectionRule.HeldBack;
import org.jpdfederation.core.config.FederationConfig;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.plan.BlastRadius;
import org.jpdfederation.core.plan.FederationPlan;
import org.jpdfederation.core.plan.RelationPlan;
import org.jpdfederation.core.topology.CertificateCopy;
import org.jpdfederation.core.topology.RestCall;

/** The text form of a plan. For one thread at a time. */
final class PlanText {

    private final FederationPlan plan;
    private final StringBuilder text = new StringBuilder();

    PlanText(FederationPlan plan) {
        this.plan = plan;
    }

    String text() {
        carried();
        reasons();
        blastRadius();
        findings();
        certificates();
        files();
        calls();
        return text.toString();
    }

    private void title(String title) {
        text.append(text.isEmpty() ? "" : "\n").append(title).append('\n');
    }

    private void carried() {
        TextTable table =
                new TextTable().row("", "users", "groups", "permissions", "tokens", "admins", "third-party", "trust");
        for (RelationPlan relation : plan.relations()) {
            table.row(
                    name(relation),
                    relation.entities().users(),
                    relation.entities().groups(),
                    relation.entities().permissions(),
                    relation.entities().tokens(),
                    relation.admins(),
                    relation.thirdParty(),
                    PrettyJson.lowerCase(relation.trust()));
        }
        title("A full broadcast carries");
        text.append(table.text("  "));
    }

    private void reasons() {
        TextTable table =
                new TextTable().row("", "by type", "by group", "by permission", "excluded", "never logged in");
        for (RelationPlan relation : plan.relations()) {
            table.row(
                    name(relation),
                    relation.because(Because.TYPE),
                    relation.because(Because.GROUP),
                    relation.because(Because.PERMISSION),
                    relation.heldBack(HeldBack.EXCLUDED),
                    relation.heldBack(HeldBack.NEVER_LOGGED_IN));
        }
        title("Selected or brought along, and users held back");
        text.append(table.text("  "));
    }

    private void blastRadius() {
        TextTable table = new TextTable();
        boolean any = false;
        for (RelationPlan relation : plan.relations()) {
            for (BlastRadius change : plan.blastRadius(relation.from(), relation.to())) {
                if (change.gained().total() > 0) {
                    table.row(name(relation), change.change(), change.gained());
                    any = true;
                }
            }
        }
        if (any) {
            title("One change would bring in");
            text.append(table.text("  "));
        }
    }

    private static String name(RelationPlan relation) {
        return relation.from() + " -> " + relation.to();
    }

    private void findings() {
        if (plan.findings().isEmpty()) {
            return;
        }
        title("Findings");
        for (Finding finding : plan.findings()) {
            text.append("  ")
                    .append(PrettyJson.lowerCase(finding.severity()))
                    .append(' ')
                    .append(finding.code())
                    .append(' ')
                    .append(Printable.of(finding.where()))
                    .append("\n    ")
                    .append(Printable.of(finding.message()))
                    .append("\n    -> ")
                    .append(Printable.of(finding.hint()))
                    .append('\n');
        }
    }

    private void certificates() {
        List<CertificateCopy> copies = plan.certificates();
        if (!copies.isEmpty()) {
            TextTable table = new TextTable();
            copies.forEach(copy -> table.row(copy.from() + " -> " + copy.to(), copy.path()));
            title("Root certificates to copy (below $JFROG_HOME/artifactory/var of the target)");
            text.append(table.text("  "));
        }
    }

    private void files() {
        for (Map.Entry<JpdName, FederationConfig> file : plan.configs().byJpd().entrySet()) {
            title("Configuration of " + Printable.of(file.getKey().text()));
            FederationYaml.write(file.getValue())
                    .lines()
                    .forEach(line -> text.append("  ").append(line).append('\n'));
        }
    }

    private void calls() {
        if (plan.configs().calls().isEmpty()) {
            return;
        }
        title("REST calls, after the configuration is in place");
        for (RestCall call : plan.configs().calls()) {
            text.append("  ")
                    .append(Printable.of(call.jpd().text()))
                    .append(": ")
                    .append(call.method())
                    .append(' ')
                    .append(call.path())
                    .append("\n    ")
                    .append(PlanJson.body(call))
                    .append('\n');
        }
    }
}
