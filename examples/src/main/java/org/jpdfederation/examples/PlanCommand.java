package org.jpdfederation.examples;

import java.util.List;
import java.util.concurrent.Callable;
import org.jpdfederation.client.plan.PlanDocument;
import org.jpdfederation.core.check.Finding;
import org.jpdfederation.core.plan.FederationPlan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Shows what a federation would carry, and the files and calls that put it in place. */
@Command(
        name = "plan",
        description = "Shows what a federation would carry, and what puts it in place. Sends nothing.",
        mixinStandardHelpOptions = true)
final class PlanCommand implements Callable<Integer> {

    private static final Finding URLS_UNKNOWN = Finding.info(
            "URLS_UNKNOWN",
            "topology",
            "the Access URLs of the JPDs are not known here; in files and calls they stand under example.invalid",
            "put the real URLs in their place");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private PlanOptions options = new PlanOptions();

    @Override
    public Integer call() {
        FederationPlan plan = options.plan(options.inputs()).withInputFindings(List.of(URLS_UNKNOWN));
        String document = options.format() == Format.JSON ? PlanDocument.json(plan) : PlanDocument.text(plan);
        spec.commandLine().getOut().print(document);
        spec.commandLine().getOut().flush();
        boolean errors = plan.findings().stream().anyMatch(finding -> finding.severity() == Finding.Severity.ERROR);
        return errors ? FleetTool.FAILED : 0;
    }
}
