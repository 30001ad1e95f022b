package org.jpdfederation.examples;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.function.UnaryOperator;
import org.jpdfederation.core.error.FederationException;
import org.jpdfederation.core.error.InputException;
import org.jpdfederation.core.error.TopologyException;
import org.jpdfederation.examples.tour.Screen;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/**
 * The command line a newcomer starts with. Exit codes: 0 it worked, 1 it did not (a proof fails, a JPD refuses), 2 the
 * command line or a file is wrong and nothing was done.
 */
@Command(
        name = "fleet-tool",
        description = "Plans, explains and rehearses an Access Federation of JFrog Platform Deployments.",
        subcommands = {
            TourCommand.class,
            PlanCommand.class,
            ExplainCommand.class,
            LintCommand.class,
            SimulateCommand.class,
            FakeCommand.class,
            ExportCommand.class
        },
        mixinStandardHelpOptions = true,
        version = "JPD Federation 0.1.0")
public final class FleetTool implements Runnable {

    static final int FAILED = 1;
    static final int WRONG_INPUT = 2;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /**
     * Runs the tool and ends the process with its exit code.
     *
     * @param args the command line
     */
    public static void main(String[] args) {
        System.exit(run(new PrintWriter(System.out, true, UTF_8), new PrintWriter(System.err, true, UTF_8), args));
    }

    /**
     * Runs the tool.
     *
     * @param out for results
     * @param err for messages
     * @param args the command line
     * @return the exit code
     */
    static int run(PrintWriter out, PrintWriter err, String... args) {
        return run(out, err, System::getenv, InstantSource.system(), args);
    }

    /**
     * Runs the tool in a world of the caller's.
     *
     * @param env gives the value of an environment variable, or null
     * @param clock tells the time
     */
    static int run(
            PrintWriter out,
            PrintWriter err,
            UnaryOperator<@Nullable String> env,
            InstantSource clock,
            String... args) {
        return new CommandLine(FleetTool.class)
                .addSubcommand(new TrustCommand(env, clock))
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(FleetTool::report)
                .execute(args);
    }

    /** One clear message, no stack trace. */
    private static int report(Exception e, CommandLine command, ParseResult parsed) throws Exception {
        if (!(e instanceof FederationException failure)) {
            throw e;
        }
        String message = String.valueOf(failure.getMessage());
        message.lines().map(Screen::printable).forEach(command.getErr()::println);
        command.getErr().println("next: " + failure.nextStep());
        return e instanceof InputException || e instanceof TopologyException ? WRONG_INPUT : FAILED;
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
