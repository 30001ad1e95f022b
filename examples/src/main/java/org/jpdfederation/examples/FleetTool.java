package org.jpdfederation.examples;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line a newcomer starts with. */
@Command(
        name = "fleet-tool",
        description = "Looks at a fleet of platform deployments.",
        mixinStandardHelpOptions = true)
public final class FleetTool implements Runnable {

    /**
     * Runs the tool and ends the process with its exit code.
     *
     * @param args the command line
     */
    public static void main(String[] args) {
        System.exit(new CommandLine(new FleetTool()).execute(args));
    }

    @Override
    public void run() {
        CommandLine.usage(this, System.out);
    }

    @Command(name = "tour", description = "Shows what the library does (to be written).")
    void tour() {
        run();
    }
}
