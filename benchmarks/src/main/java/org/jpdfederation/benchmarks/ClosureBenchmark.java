package org.jpdfederation.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jpdfederation.core.closure.Closure;
import org.jpdfederation.core.closure.EntityIndex;
import org.jpdfederation.core.closure.Selection;
import org.jpdfederation.core.closure.SelectionRule;
import org.jpdfederation.core.config.NamePatterns;
import org.jpdfederation.core.config.OutboundConfig;
import org.jpdfederation.core.config.TargetSettings;
import org.jpdfederation.core.entity.Entity;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.EntityType;
import org.jpdfederation.core.entity.Inventory;

/**
 * Measures the index and the closure (AF 1.6) beside two others: a walk over compressed rows and bit sets written by
 * hand for this one question, and the simplest program, a search over names in hash maps and sets. All three must find
 * the same numbers. The closure's own cost includes reasons by type and what is held back, which the others leave out.
 * Times are processor time of the one thread.
 *
 * <pre>
 * mvn -q -DskipTests package
 * java -Xmx6g -XX:+UseSerialGC -cp benchmarks/target/classes:examples/target/fleet-tool.jar \
 *     org.jpdfederation.benchmarks.ClosureBenchmark
 * </pre>
 *
 * Three numbers as arguments stand for other sizes: users, groups, permissions.
 */
public final class ClosureBenchmark {

    private static final int WARM_UPS = 20;
    private static final int RUNS = 101;

    private final EntityIndex index;
    private final HandWrittenWalk byHand;
    private final NaiveWalk naive;
    /** All permissions, and the first hundredth of them. */
    private final List<String> all;

    private final List<String> few;

    private ClosureBenchmark(GeneratedInventory generated, Inventory inventory) {
        this.index = EntityIndex.of(inventory);
        this.byHand = new HandWrittenWalk(generated);
        this.naive = new NaiveWalk(inventory);
        int permissions = inventory.permissions().size();
        this.all = IntStream.range(0, permissions)
                .mapToObj(GeneratedInventory::permission)
                .toList();
        this.few = all.subList(0, permissions / 100);
    }

    /**
     * Runs the measurements.
     *
     * @param args none, or the numbers of users, groups and permissions
     */
    public static void main(String[] args) {
        GeneratedInventory generated = GeneratedInventory.of(args);
        Inventory inventory = generated.toInventory();
        Figures.printHead(inventory);
        heap(generated, inventory);
        Figures.cpuMilliseconds(1, 5, () -> EntityIndex.of(inventory)).print("index-build", "ms");
        ClosureBenchmark benchmark = new ClosureBenchmark(generated, inventory);
        benchmark.requireSameClosures();
        benchmark.onIds();
        benchmark.throughNames();
        benchmark.allocation();
    }

    /**
     * What the index adds to one without memberships is its edges; their row starts, one number for each group and
     * permission, are in both and are added by arithmetic.
     */
    private static void heap(GeneratedInventory generated, Inventory inventory) {
        Figures whole = Figures.megabytes(5, () -> EntityIndex.of(inventory)).print("index-heap", "MB");
        Inventory withoutEdges = generated.withoutMemberships().toInventory();
        Figures rest = Figures.megabytes(5, () -> EntityIndex.of(withoutEdges)).print("index-heap-without-edges", "MB");
        int rows = inventory.groups().size() + inventory.permissions().size() + 1;
        double edges = whole.median() - rest.median() + rows * Integer.BYTES / Figures.MEGABYTE;
        Figures arrays =
                Figures.megabytes(5, () -> new HandWrittenWalk(generated)).print("by-hand-heap", "MB");
        Figures.printRatio("index-edges/by-hand-heap", edges, arrays.median());
    }

    private void requireSameClosures() {
        requireSame(counts(index.select(rule(NamePatterns.all()))), byHand.walk(all.size()));
        requireSame(counts(index.select(rule(patterns()))), byHand.walk(few.size()));
        for (List<String> permissions : List.of(all, few)) {
            int[] ours = counts(closure(permissions));
            requireSame(ours, byHand.walk(permissions.size()));
            requireSame(ours, naive.walk(permissions));
            requireSame(
                    new int[] {IntStream.of(ours).sum()},
                    new int[] {handedOut(closure(permissions).entities())});
        }
    }

    private void onIds() {
        SelectionRule everything = rule(NamePatterns.all());
        Figures ours = cpuMilliseconds("closure-all", () -> counts(index.select(everything)));
        Figures theirs = cpuMilliseconds("by-hand-all", () -> byHand.walk(all.size()));
        Figures.printRatio("closure-all/by-hand-all", ours.median(), theirs.median());
    }

    private void throughNames() {
        Figures ours = cpuMilliseconds(
                "names-to-entities-all", () -> handedOut(closure(all).entities()));
        Figures theirs = Figures.cpuMilliseconds(2, 9, () -> naive.walk(all)).print("naive-all", "ms");
        Figures.printRatio("naive-all/names-to-entities-all", theirs.median(), ours.median());
        Figures oursOfFew = cpuMilliseconds(
                "names-to-entities-1-percent", () -> handedOut(closure(few).entities()));
        SelectionRule byPatterns = rule(patterns());
        Figures patterns = cpuMilliseconds(
                "patterns-to-entities-1-percent",
                () -> handedOut(index.select(byPatterns).entities()));
        Figures theirsOfFew = cpuMilliseconds("naive-1-percent", () -> naive.walk(few));
        Figures.printRatio("naive-1-percent/names-to-entities-1-percent", theirsOfFew.median(), oursOfFew.median());
        Figures.printRatio("naive-1-percent/patterns-to-entities-1-percent", theirsOfFew.median(), patterns.median());
    }

    /**
     * A selection has to hold a bit for each entity and each of four questions: is it reached, by its type, by a group,
     * by a permission.
     */
    private void allocation() {
        SelectionRule everything = rule(NamePatterns.all());
        int words = (index.inventory().size() + 63) / 64;
        double bitSets = 4.0 * Long.BYTES * words;
        Figures allocated =
                Figures.allocatedBytes(9, () -> index.select(everything)).print("allocated-by-select", "bytes");
        Figures.printRatio("allocated-by-select/bit-sets", allocated.median(), bitSets);
    }

    /** Names in. */
    private Closure closure(List<String> permissions) {
        return index.closure(permissions.stream().map(EntityRef::permission).toList());
    }

    /** Entities out, one by one. */
    private static int handedOut(Stream<Entity> entities) {
        int[] count = {0};
        entities.forEach(entity -> count[0]++);
        return count[0];
    }

    private static Figures cpuMilliseconds(String name, Supplier<?> action) {
        return Figures.cpuMilliseconds(WARM_UPS, RUNS, action).print(name, "ms");
    }

    private static SelectionRule rule(NamePatterns permissions) {
        return SelectionRule.of(
                OutboundConfig.defaults(),
                TargetSettings.defaults().toBuilder()
                        .entities(List.of(EntityType.PERMISSIONS))
                        .permissionFilters(permissions)
                        .build());
    }

    /** Patterns for the first hundredth of the permissions, one for each hundred and each single one of the rest. */
    private NamePatterns patterns() {
        int count = few.size();
        String[] patterns = new String[count / 100 + count % 100];
        int next = 0;
        for (int hundred = 0; hundred < count / 100; hundred++) {
            String name = GeneratedInventory.permission(hundred * 100);
            patterns[next++] = name.substring(0, name.length() - 2) + "..";
        }
        for (int number = count / 100 * 100; number < count; number++) {
            patterns[next++] = GeneratedInventory.permission(number);
        }
        return NamePatterns.including(patterns);
    }

    private static int[] counts(Selection selection) {
        return new int[] {
            selection.count(EntityType.USERS),
            selection.count(EntityType.GROUPS),
            selection.count(EntityType.PERMISSIONS)
        };
    }

    private static int[] counts(Closure closure) {
        return new int[] {
            closure.count(EntityType.USERS), closure.count(EntityType.GROUPS), closure.count(EntityType.PERMISSIONS)
        };
    }

    private static void requireSame(int[] ours, int[] theirs) {
        if (!Arrays.equals(ours, theirs)) {
            throw new IllegalStateException(
                    "the closures differ: " + Arrays.toString(ours) + " and " + Arrays.toString(theirs));
        }
    }
}
