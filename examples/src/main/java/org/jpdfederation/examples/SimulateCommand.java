package org.jpdfederation.examples;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jpdfederation.core.error.EndlessChaseException;
import org.jpdfederation.core.error.ErrorCode;
import org.jpdfederation.core.error.InputException;
import org.jpdfederation.examples.tour.Screen;
import org.jpdfederation.testkit.simulation.Scenario;
import org.jpdfederation.testkit.simulation.ScenarioFile;
import org.jpdfederation.testkit.simulation.ScenarioRun;
import org.jpdfederation.testkit.simulation.ScenarioTimeline;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs a story in virtual time and prints how it ended. */
@Command(
        name = "simulate",
        description = "Runs a scenario file in virtual time and prints, as JSON, what every site holds in the end.",
        mixinStandardHelpOptions = true)
final class SimulateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "the scenario file")
    private Path file = Path.of("scenario.yml");

    @Option(names = "--timeline", description = "tell the story in words instead")
    private boolean timeline;

    @Override
    public Integer call() {
        Scenario scenario = ScenarioFile.read(file);
        List<String> lines = new ArrayList<>();
        try {
            if (timeline) {
                ScenarioTimeline.tell(scenario, line -> lines.add(Screen.printable(line)));
            } else {
                lines.add(ScenarioRun.run(scenario).json());
            }
        } catch (EndlessChaseException | IllegalStateException e) {
            String why = String.valueOf(e.getMessage());
            throw new InputException(
                    ErrorCode.FILE_MALFORMED, List.of(InputException.Fault.of(file.toString(), why)), e);
        }
        lines.forEach(line -> spec.commandLine().getOut().print(line + "\n"));
        spec.commandLine().getOut().flush();
        return 0;
    }
}
