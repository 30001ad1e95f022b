package org.jpdfederation.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jpdfederation.client.inventory.InventoryReader;
import org.jpdfederation.client.inventory.InventoryWriter;
import org.jpdfederation.core.closure.EntityIndex;
import org.jpdfederation.core.entity.Inventory;
import org.jpdfederation.core.entity.Jpd;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.plan.FederationPlan;
import org.jpdfederation.core.topology.Topology;

/**
 * Measures the way from files to a plan: reading an inventory folder, indexing it, planning a star of forty targets.
 * The folder is written first if it is not there; groups are told by the groups and by the users, as the platform does.
 *
 * <pre>
 * mvn -q -DskipTests package
 * java -Xmx6g -cp benchmarks/target/classes:examples/target/fleet-tool.jar org.jpdfederation.benchmarks.InventoryBenchmark FOLDER
 * </pre>
 *
 * Three numbers behind the folder stand for other sizes: users, groups, permissions.
 */
public final class InventoryBenchmark {

    private static final int TARGETS = 40;

    private InventoryBenchmark() {}

    /**
     * Runs the measurements.
     *
     * @param args the folder; then nothing, or the numbers of users, groups and permissions
     * @throws IOException if the folder cannot be looked at
     */
    public static void main(String[] args) throws IOException {
        if (args.length == 0) {
            throw new IllegalArgumentException("give a folder; the inventory is written to it if it is not there");
        }
        Path folder = Path.of(args[0]);
        if (Files.notExists(folder)) {
            String[] sizes = Arrays.copyOfRange(args, 1, args.length);
            InventoryWriter.write(GeneratedInventory.of(sizes).toInventory(), folder);
        }
        System.out.println("# " + size(folder) / (1024 * 1024) + " MB in " + folder.getFileName() + ", JDK "
                + Runtime.version() + ", " + Runtime.getRuntime().availableProcessors()
                + " processors; name median min max unit");

        Figures.milliseconds(1, 5, () -> read(folder)).print("read", "ms");
        Figures.megabytes(5, () -> read(folder)).print("inventory-heap", "MB");
        Inventory inventory = read(folder);
        Figures.milliseconds(1, 5, () -> EntityIndex.of(inventory)).print("index-build", "ms");
        EntityIndex index = EntityIndex.of(inventory);
        Figures.milliseconds(1, 5, () -> plan(index)).print("plan-" + TARGETS + "-targets", "ms");
        Figures.megabytes(5, () -> plan(index)).print("plan-heap", "MB");
        Figures.milliseconds(1, 5, () -> plan(EntityIndex.of(read(folder)))).print("read-index-plan", "ms");
    }

    private static Inventory read(Path folder) {
        return InventoryReader.read(folder).inventory();
    }

    private static FederationPlan plan(EntityIndex index) {
        JpdName hub = JpdName.of("home");
        List<JpdName> targets = IntStream.range(0, TARGETS)
                .mapToObj(number -> JpdName.of("edge-" + number))
                .toList();
        Map<JpdName, Jpd> jpds = new LinkedHashMap<>();
        jpds.put(hub, Jpd.unplaced(hub.text()));
        targets.forEach(target -> jpds.put(target, Jpd.unplaced(target.text())));
        return FederationPlan.of(Topology.star(hub, targets).build(), jpds, index);
    }

    private static long size(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            long sum = 0;
            for (Path file : files.toList()) {
                sum += Files.size(file);
            }
            return sum;
        }
    }
}
