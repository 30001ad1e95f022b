package org.jpdfederation.examples;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jpdfederation.client.inventory.InventoryReader;
import org.jpdfederation.client.inventory.InventoryReading;
import org.jpdfederation.client.topology.TopologyReader;
import org.jpdfederation.core.closure.EntityIndex;
import org.jpdfederation.core.entity.Jpd;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.plan.FederationPlan;
import org.jpdfederation.core.topology.Topology;
import org.jspecify.annotations.Nullable;

/**
 * What a plan is made from.
 *
 * @param inventory the entities of the first JPD, and what was found while reading them
 * @param topology who sends to whom
 */
public record Inputs(InventoryReading inventory, Topology topology) {

    private static final String TOPOLOGY = "topology.yml";
    private static final List<String> INVENTORY =
            List.of("users.json", "groups.json", "permissions.json", "tokens.json");

    /**
     * Reads the files; for what is not given, the sample organisation that comes with the tool.
     *
     * @param inventory a folder, or null
     * @param topology a file, or null
     * @return the inputs
     */
    public static Inputs read(@Nullable Path inventory, @Nullable Path topology) {
        if (inventory != null && topology != null) {
            return new Inputs(InventoryReader.read(inventory), TopologyReader.read(topology));
        }
        Path samples = unpackSamples();
        try {
            return new Inputs(
                    InventoryReader.read(inventory == null ? samples : inventory),
                    TopologyReader.read(topology == null ? samples.resolve(TOPOLOGY) : topology));
        } finally {
            delete(samples);
        }
    }

    /**
     * Plans the federation. Where the JPDs are is not known here, so in the plan's files and calls they stand under
     * {@code example.invalid}.
     *
     * @return the plan, with what was found while reading
     */
    public FederationPlan plan() {
        Map<JpdName, Jpd> jpds = new LinkedHashMap<>();
        topology.jpds().forEach(name -> jpds.put(name, Jpd.unplaced(name.text())));
        return FederationPlan.of(topology, jpds, EntityIndex.of(inventory.inventory()))
                .withInputFindings(inventory.findings());
    }

    private static Path unpackSamples() {
        try {
            Path folder = Files.createTempDirectory("fleet-tool");
            copy(TOPOLOGY, folder.resolve(TOPOLOGY));
            for (String file : INVENTORY) {
                copy("inventory/" + file, folder.resolve(file));
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot unpack the sample organisation", e);
        }
    }

    private static void copy(String resource, Path file) throws IOException {
        try (InputStream in = Inputs.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException("the program is incomplete: it lacks " + resource);
            }
            Files.copy(in, file);
        }
    }

    private static void delete(Path folder) {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete the temporary folder " + folder, e);
        }
    }
}
