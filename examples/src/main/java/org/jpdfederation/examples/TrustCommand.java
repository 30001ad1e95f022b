package org.jpdfederation.examples;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.jpdfederation.client.FederationClient;
import org.jpdfederation.client.topology.TopologyReader;
import org.jpdfederation.client.trust.TrustReport;
import org.jpdfederation.client.trust.TrustSurvey;
import org.jpdfederation.core.error.ErrorCode;
import org.jpdfederation.core.error.InputException;
import org.jpdfederation.core.topology.Topology;
import org.jpdfederation.core.topology.Trust;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows who trusts whom in a fleet. */
@Command(
        name = "trust",
        description = "Shows who trusts whom in a fleet, and what lies behind each no. Changes nothing.",
        mixinStandardHelpOptions = true)
final class TrustCommand implements Callable<Integer> {

    private final UnaryOperator<@Nullable String> env;
    private final InstantSource clock;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--fleet", required = true, paramLabel = "FILE", description = "the JPDs to ask (fleet.yml)")
    private Path fleet = Path.of("");

    @Option(names = "--topology", paramLabel = "FILE", description = "ask only for the pairs that this topology needs")
    private @Nullable Path topology;

    @Option(
            names = "--format",
            defaultValue = "text",
            paramLabel = "text|json",
            description = "how to print the result; default: ${DEFAULT-VALUE}")
    private Format format = Format.TEXT;

    /**
     * Makes the command.
     *
     * @param env gives the value of an environment variable, or null
     * @param clock tells the instant by which certificates are judged
     */
    TrustCommand(UnaryOperator<@Nullable String> env, InstantSource clock) {
        this.env = env;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        try (FleetClients clients = FleetClients.open(fleet, env)) {
            TrustSurvey survey = TrustSurvey.of(clients.all().values());
            FederationClient missionControl = clients.missionControl();
            if (missionControl != null) {
                survey = survey.missionControl(missionControl);
            }
            if (topology != null) {
                Topology wanted = TopologyReader.read(topology);
                wanted.jpds().forEach(jpd -> requireMember(clients, jpd.text()));
                survey = survey.needs(Trust.needs(wanted));
            }
            TrustReport report = survey.ask(clock.instant());
            spec.commandLine().getOut().print(format == Format.JSON ? report.json() : report.text());
            spec.commandLine().getOut().flush();
            return report.holds() ? 0 : FleetTool.FAILED;
        }
    }

    private static void requireMember(FleetClients clients, String jpd) {
        if (clients.all().keySet().stream().noneMatch(name -> name.text().equals(jpd))) {
            throw new InputException(
                    ErrorCode.NAME_UNKNOWN,
                    InputException.Fault.of(
                            "--topology",
                            "the JPD '" + jpd + "' is not in the fleet, only "
                                    + clients.all().keySet()));
        }
    }
}
