package org.jpdfederation.examples;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jpdfederation.client.inventory.RepositoriesReader;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.error.ErrorCode;
import org.jpdfederation.core.error.InputException;
import org.jpdfederation.core.plan.FederationPlan;
import org.jpdfederation.core.plan.Repositories;
import picocli.CommandLine.Option;

/** The options of what works on a plan. */
final class PlanOptions {

    @Option(names = "--inventory", required = true, paramLabel = "DIR", description = "what the first JPD holds")
    private Path inventory = Path.of("");

    @Option(names = "--topology", required = true, paramLabel = "FILE", description = "who sends to whom")
    private Path topology = Path.of("");

    @Option(
            names = "--repositories",
            paramLabel = "JPD=FILE",
            description = "a JPD's repositories as GET /artifactory/api/repositories lists them")
    private Map<String, Path> repositories = new LinkedHashMap<>();

    @Option(
            names = "--system-properties",
            paramLabel = "JPD=FILE",
            description = "the artifactory.system.properties of a JPD whose repositories are given")
    private Map<String, Path> systemProperties = new LinkedHashMap<>();

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

    /** The plan, with what the repositories' types say about its permissions. */
    FederationPlan plan(Inputs inputs) {
        Map<JpdName, Repositories> byJpd = new LinkedHashMap<>();
        repositories.forEach((name, file) -> byJpd.put(jpd(name, inputs), RepositoriesReader.read(file)));
        systemProperties.forEach((name, file) -> {
            Repositories known = byJpd.get(jpd(name, inputs));
            if (known == null) {
                throw new InputException(
                        ErrorCode.NAME_UNKNOWN,
                        InputException.Fault.of(
                                "--system-properties",
                                "the repositories of '" + name + "' are not given; add --repositories " + name
                                        + "=FILE"));
            }
            byJpd.put(JpdName.of(name), known.withCrossing(RepositoriesReader.readSystemProperties(file)));
        });
        return byJpd.isEmpty() ? inputs.plan() : inputs.plan().withRepositories(byJpd);
    }

    private static JpdName jpd(String name, Inputs inputs) {
        return inputs.topology().jpds().stream()
                .filter(jpd -> jpd.text().equals(name))
                .findFirst()
                .orElseThrow(() -> new InputException(
                        ErrorCode.NAME_UNKNOWN,
                        InputException.Fault.of(
                                name + "=FILE",
                                "there is no JPD '" + name + "' in the topology, only "
                                        + inputs.topology().jpds())));
    }
}
