package org.jpdfederation.examples;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jpdfederation.examples.tour.Screen;
import org.jpdfederation.examples.tour.Tour;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Rehearses a federation on fakes and proves that its targets are in step. */
@Command(
        name = "tour",
        description = "Rehearses a federation on fake JPDs and proves that they are in step.",
        mixinStandardHelpOptions = true)
final class TourCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--inventory", paramLabel = "DIR", description = "what the first JPD holds; default: a sample")
    private @Nullable Path inventory;

    @Option(names = "--topology", paramLabel = "FILE", description = "who sends to whom; default: a star of four")
    private @Nullable Path topology;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            defaultValue = "report.md",
            description = "where the report goes, as Markdown; beside it, the same as .html; default: ${DEFAULT-VALUE}")
    private Path report = Path.of("report.md");

    @Override
    public Integer call() {
        Tour tour = new Tour(new Screen(spec.commandLine().getOut()), report);
        return tour.run(() -> Inputs.read(inventory, topology)) ? 0 : FleetTool.FAILED;
    }
}
