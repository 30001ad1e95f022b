package org.jpdfederation.examples;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jpdfederation.core.closure.EntityIndex;
import org.jpdfederation.core.entity.Jpd;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.plan.FederationPlan;
import picocli.CommandLine.Option;

/** The options of what works on a plan. */
final class PlanOptions {

    @Option(names = "--inventory", required = true, paramLabel = "DIR", description = "what the first JPD holds")
    private Path inventory = Path.of("");

    @Option(names = "--topology", required = true, paramLabel = "FILE", description = "who sends to whom")
    private Path topology = Path.of("");

    @Option(
            names = "--format",
            defaultValue = "text",
            paramLabel = "text|json",
            description = "how to print the result; default: ${DEFAULT-VALUE}")
    private Format format = Format.TEXT;

    Format format() {
        return format;
    }

    Inputs inputs() {
        return Inputs.read(inventory, topology);
    }

    /** A plan for JPDs whose URLs are not known: in its files they stand under {@code example.invalid}. */
    static FederationPlan plan(Inputs inputs) {
        Map<JpdName, Jpd> jpds = new LinkedHashMap<>();
        inputs.topology().jpds().forEach(name -> jpds.put(name, Jpd.unplaced(name.text())));
        return FederationPlan.of(
                inputs.topology(), jpds, EntityIndex.of(inputs.inventory().inventory()));
    }
}
