package org.jpdfederation.examples;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jpdfederation.client.Fleet;
import org.jpdfederation.client.fleet.FleetDescription;
import org.jpdfederation.client.fleet.FleetReader;
import org.jpdfederation.client.inventory.InventoryExport;
import org.jpdfederation.core.entity.EntityType;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.error.ErrorCode;
import org.jpdfederation.core.error.InputException;
import org.jpdfederation.core.error.InputException.Fault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes what a JPD holds into an inventory folder. */
@Command(
        name = "export",
        description = "Writes the users, groups, permissions and tokens of a JPD into an inventory folder, without"
                + " passwords and token values. After an error there is no folder.",
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {

    private static final int EVERY = 500;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--fleet", required = true, paramLabel = "FILE", description = "the JPDs and how to reach them")
    private Path fleet = Path.of("");

    @Option(names = "--jpd", required = true, paramLabel = "NAME", description = "which of them")
    private String jpd = "";

    @Parameters(paramLabel = "DIR", description = "the folder to make; one that is empty may be there")
    private Path folder = Path.of("");

    @Override
    public Integer call() {
        FleetDescription.Member member = member();
        PrintWriter err = spec.commandLine().getErr();
        Map<EntityType, Integer> written = new EnumMap<>(EntityType.class);
        try (Fleet clients = connect(member)) {
            InventoryExport.write(clients.client(member.name().text()), folder, ref -> {
                int count = written.merge(ref.type(), 1, Integer::sum);
                if (count % EVERY == 0) {
                    err.println(count + " " + ref.type().word());
                    err.flush();
                }
            });
        }
        spec.commandLine()
                .getOut()
                .println("wrote "
                        + List.of(EntityType.values()).stream()
                                .map(type -> written.getOrDefault(type, 0) + " " + type.word())
                                .collect(Collectors.joining(", "))
                        + " of " + member.name() + " to " + folder);
        spec.commandLine().getOut().flush();
        return 0;
    }

    private FleetDescription.Member member() {
        FleetDescription members = FleetReader.read(fleet, System::getenv);
        if (jpd.isBlank()) {
            throw unknown(members);
        }
        return members.member(JpdName.of(jpd)).orElseThrow(() -> unknown(members));
    }

    private InputException unknown(FleetDescription members) {
        return new InputException(
                ErrorCode.NAME_UNKNOWN,
                Fault.of(
                        fleet.toString(),
                        "there is no JPD '" + jpd + "', only "
                                + members.members().stream()
                                        .map(member -> member.name().text())
                                        .toList()));
    }

    /** Clients of that one JPD: the others need not be reachable, nor their tokens right. */
    private Fleet connect(FleetDescription.Member member) {
        if (member.token().isEmpty()) {
            throw new InputException(
                    ErrorCode.FILE_MALFORMED,
                    Fault.of(
                            fleet.toString(),
                            "the JPD '" + jpd + "' has no token-env, and an export needs an administrator's"
                                    + " token; name the environment variable that holds it"));
        }
        return Fleet.open(new FleetDescription(List.of(member)));
    }
}
