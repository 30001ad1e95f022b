package org.jpdfederation.examples;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jpdfederation.client.inventory.InventoryReader;
import org.jpdfederation.client.inventory.InventoryReading;
import org.jpdfederation.client.topology.TopologyReader;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.topology.Topology;
import org.jpdfederation.examples.tour.Screen;
import org.jpdfederation.testkit.FakeDeployment;
import org.jpdfederation.testkit.FakePlatform;
import org.jpdfederation.testkit.RealTimeDriver;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Serves fakes to programs that know nothing of this library. */
@Command(
        name = "fake",
        description =
                "Serves fake JPDs over HTTP, in real time, until it is stopped (SIGINT or SIGTERM). The first line"
                        + " of output is a JSON object that says where they are, and their administrators' tokens.",
        mixinStandardHelpOptions = true)
final class FakeCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--jpds",
            split = ",",
            paramLabel = "NAME",
            description = "their names; the first runs Mission Control; default: those of the topology")
    private List<String> jpds = List.of();

    @Option(
            names = "--ports",
            split = ",",
            defaultValue = "0",
            paramLabel = "PORT",
            description = "a loopback port for each, 0 for any free one; a single 0 is for all; default: 0")
    private List<Integer> ports = List.of();

    @Option(names = "--inventory", paramLabel = "DIR", description = "what the first JPD holds; default: nothing")
    private @Nullable Path inventory;

    @Option(
            names = "--topology",
            paramLabel = "FILE",
            description = "who sends to whom from the start, and trusts whom; default: nobody sends, all trust all")
    private @Nullable Path topology;

    @Override
    public Integer call() {
        @Nullable Topology relations = topology == null ? null : TopologyReader.read(topology);
        List<String> names = names(relations);
        FakePlatform.Builder builder =
                FakePlatform.builder().startingAt(Instant.now().truncatedTo(ChronoUnit.MILLIS));
        for (int i = 0; i < names.size(); i++) {
            builder.jpd(names.get(i), port(i, names.size()));
        }
        @Nullable InventoryReading held = inventory == null ? null : InventoryReader.read(inventory);
        try (FakePlatform platform = builder.build();
                RealTimeDriver driver = RealTimeDriver.start(platform)) {
            connect(platform, relations);
            if (held != null) {
                platform.deployments().get(0).preload(held.inventory());
            }
            announce(platform, held);
            driver.awaitEnd(); // for ever, unless time cannot go on; a signal ends the whole process
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return FleetTool.FAILED;
    }

    private List<String> names(@Nullable Topology relations) {
        List<String> ofTopology = relations == null
                ? List.of()
                : relations.jpds().stream().map(JpdName::text).toList();
        if (jpds.isEmpty() && ofTopology.isEmpty()) {
            throw wrong("name the JPDs with --jpds, or give a --topology that names them");
        }
        if (jpds.isEmpty()) {
            return ofTopology;
        }
        Set<String> known = new LinkedHashSet<>();
        for (String name : jpds) {
            if (name.isBlank()) {
                throw wrong("--jpds: a name is blank in " + jpds);
            }
            if (!known.add(name)) {
                throw wrong("--jpds: '" + name + "' is named twice");
            }
        }
        for (String name : ofTopology) {
            if (!known.contains(name)) {
                throw wrong("--jpds: the topology needs a JPD '" + name + "' too");
            }
        }
        return jpds;
    }

    private int port(int jpd, int jpds) {
        if (ports.equals(List.of(0))) {
            return 0;
        }
        if (ports.size() != jpds) {
            throw wrong("--ports: " + jpds + " JPDs need as many ports, or a single 0, not " + ports);
        }
        int port = ports.get(jpd);
        if (port < 0 || port > 65_535) {
            throw wrong("--ports: a port is a number from 0 to 65535, not " + port);
        }
        if (port != 0 && ports.indexOf(port) < jpd) {
            throw wrong("--ports: " + port + " is given twice");
        }
        return port;
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), Screen.printable(message));
    }

    /** No call can copy a root certificate to another JPD; so without a topology all of them lie there from the start. */
    private static void connect(FakePlatform platform, @Nullable Topology relations) {
        if (relations != null) {
            platform.connect(relations);
            return;
        }
        for (FakeDeployment target : platform.deployments()) {
            platform.deployments().stream()
                    .filter(source -> !source.name().equals(target.name()))
                    .forEach(target::trust);
        }
    }

    private void announce(FakePlatform platform, @Nullable InventoryReading held) {
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        ArrayNode served = line.putArray("jpds");
        for (FakeDeployment jpd : platform.deployments()) {
            served.addObject()
                    .put("name", jpd.name().text())
                    .put("url", jpd.url().toString())
                    .put("adminToken", jpd.adminToken().reveal());
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println(new JsonMapper().writeValueAsString(line));
        out.flush();
        PrintWriter err = spec.commandLine().getErr();
        if (held != null) {
            held.findings()
                    .forEach(finding -> err.println(
                            Screen.printable(finding.code() + " " + finding.where() + ": " + finding.message())));
        }
        err.println("serving " + platform.deployments().size() + " JPDs in real time; Ctrl-C or SIGTERM stops them");
        err.flush();
    }
}
