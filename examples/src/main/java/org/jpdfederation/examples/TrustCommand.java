package org.jpdfederation.examples;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.jpdfederation.client.FederationClient;
import org.jpdfederation.client.Fleet;
import org.jpdfederation.client.fleet.FleetDescription;
import org.jpdfederation.client.fleet.FleetReader;
import org.jpdfederation.client.topology.TopologyReader;
import org.jpdfederation.client.trust.TrustReport;
import org.jpdfederation.client.trust.TrustSurvey;
import org.jpdfederation.core.entity.JpdName;
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
        FleetDescription described = FleetReader.read(fleet, env);
        try (Fleet clients = open(described)) {
            TrustSurvey survey = TrustSurvey.of(clients.names().stream()
                    .map(name -> clients.client(name.text()))
                    .toList());
            Optional<FederationClient> missionControl = described.members().stream()
                    .filter(FleetDescription.Member::missionControl)
                    .findFirst()
                    .flatMap(member -> clients.find(member.name()));
            if (missionControl.isPresent()) {
                survey = survey.missionControl(missionControl.get());
            }
            if (topology != null) {
                Topology wanted = TopologyReader.read(topology);
                wanted.jpds().forEach(jpd -> requireMember(clients, jpd));
                survey = survey.needs(Trust.needs(wanted));
            }
            TrustReport report = survey.ask(clock.instant());
            spec.commandLine().getOut().print(format == Format.JSON ? report.json() : report.text());
            spec.commandLine().getOut().flush();
            return report.holds() ? 0 : FleetTool.FAILED;
        }
    }

    private Fleet open(FleetDescription described) {
        try {
            return Fleet.open(described);
        } catch (IllegalArgumentException e) {
            throw new InputException(
                    ErrorCode.FILE_MALFORMED,
                    InputException.Fault.of(fleet.toString(), String.valueOf(e.getMessage())));
        }
    }

    private static void requireMember(Fleet clients, JpdName jpd) {
        if (clients.find(jpd).isEmpty()) {
            throw new InputException(
                    ErrorCode.NAME_UNKNOWN,
                    InputException.Fault.of(
                            "--topology", "the JPD '" + jpd + "' is not in the fleet, only " + clients.names()));
        }
    }
}
