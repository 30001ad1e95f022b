package org.jpdfederation.examples;

import java.util.concurrent.Callable;
import org.jpdfederation.client.plan.PlanDocument;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.error.ErrorCode;
import org.jpdfederation.core.error.InputException;
import org.jpdfederation.core.plan.Explanation;
import org.jpdfederation.core.topology.Topology;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells why an entity gets from one JPD to another, or why not. */
@Command(
        name = "explain",
        description = "Tells why an entity gets from one JPD to another, or why not and what would carry it.",
        mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "TYPE/NAME", description = "the entity, such as user/alice")
    private String entity = "";

    @Option(names = "--from", required = true, paramLabel = "JPD", description = "the source")
    private String from = "";

    @Option(names = "--to", required = true, paramLabel = "JPD", description = "the target")
    private String to = "";

    @Mixin
    private PlanOptions options = new PlanOptions();

    @Override
    public Integer call() {
        EntityRef ref = entityRef();
        Inputs inputs = options.inputs();
        JpdName source = jpd("--from", from, inputs.topology());
        JpdName target = jpd("--to", to, inputs.topology());
        if (source.equals(target)) {
            throw unknown("--to", "'" + to + "' is the source too; name two JPDs");
        }
        Explanation explanation = options.plan(inputs).explain(ref, source, target);
        boolean json = options.format() == Format.JSON;
        spec.commandLine().getOut().print(json ? PlanDocument.json(explanation) : PlanDocument.text(explanation));
        spec.commandLine().getOut().flush();
        return 0;
    }

    private static JpdName jpd(String option, String name, Topology topology) {
        return topology.jpds().stream()
                .filter(jpd -> jpd.text().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        unknown(option, "there is no JPD '" + name + "' in the topology, only " + topology.jpds()));
    }

    private static InputException unknown(String argument, String why) {
        return new InputException(ErrorCode.NAME_UNKNOWN, InputException.Fault.of(argument, why));
    }

    private EntityRef entityRef() {
        try {
            return EntityRef.parse(entity);
        } catch (IllegalArgumentException e) {
            throw unknown("TYPE/NAME", String.valueOf(e.getMessage()));
        }
    }
}
