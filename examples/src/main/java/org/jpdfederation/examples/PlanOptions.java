package org.jpdfederation.examples;

import java.nio.file.Path;
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
}
