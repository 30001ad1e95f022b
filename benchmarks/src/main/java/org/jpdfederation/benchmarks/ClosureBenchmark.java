package org.jpdfederation.benchmarks;

import java.util.Arrays;
import java.util.List;
import org.jpdfederation.core.closure.EntityIndex;
import org.jpdfederation.core.closure.Selection;
import org.jpdfederation.core.closure.SelectionRule;
import org.jpdfederation.core.config.NamePatterns;
import org.jpdfederation.core.config.OutboundConfig;
import org.jpdfederation.core.config.TargetSettings;
import org.jpdfederation.core.entity.EntityType;
import org.jpdfederation.core.entity.Inventory;

/**
 * Measures the index and the closure (AF 1.6) beside two others: a walk over compressed rows and bit sets written by
 * hand for this one question, and the simplest program, a search over names in hash maps and sets. All three must find
 * the same numbers. The closure's own cost includes reasons by type and what is held back, which the others leave out.
 *
 * <pre>
 * mvn -q -DskipTests package
 * java -Xmx6g -cp benchmarks/target/classes:examples/target/fleet-tool.jar org.jpdfederation.benchmarks.ClosureBenchmark
 * </pre>
 *
 * Three numbers as arguments stand for other sizes: users, groups, permissions.
 */
public final class ClosureBenchmark {

    private ClosureBenchmark() {}

    /**
     * Runs the measurements.
     *
     * @param args none, or the numbers of users, groups and permissions
     */
    public static void main(String[] args) {
        GeneratedInventory generated = GeneratedInventory.of(args);
        Inventory inventory = generated.toInventory();
        int permissions = inventory.permissions().size();
        System.out.println("# " + inventory + ", JDK " + Runtime.version() + ", "
                + Runtime.getRuntime().availableProcessors() + " processors; name median min max unit");

        Figures.milliseconds(1, 5, () -> EntityIndex.of(inventory)).print("index-build", "ms");
        Figures.megabytes(5, () -> EntityIndex.of(inventory)).print("index-heap", "MB");

        EntityIndex index = EntityIndex.of(inventory);
        HandWrittenWalk byHand = new HandWrittenWalk(generated);
        NaiveWalk naive = new NaiveWalk(inventory);
        SelectionRule all = rule(NamePatterns.all());
        int few = permissions / 100;
        SelectionRule onePercent = rule(NamePatterns.including(firstPermissions(few)));

        int[] ours = counts(index.select(all));
        requireSame(ours, byHand.walk(permissions));
        requireSame(ours, naive.walk(permissions));
        requireSame(counts(index.select(onePercent)), byHand.walk(few));

        Figures.Measured closure =
                Figures.milliseconds(20, 101, () -> counts(index.select(all))).print("closure-all", "ms");
        Figures.megabytes(5, () -> index.select(all)).print("selection-heap", "MB");
        Figures.milliseconds(20, 101, () -> counts(index.select(onePercent))).print("closure-1-percent", "ms");
        Figures.Measured hand =
                Figures.milliseconds(20, 101, () -> byHand.walk(permissions)).print("by-hand-all", "ms");
        Figures.milliseconds(20, 101, () -> byHand.walk(few)).print("by-hand-1-percent", "ms");
        Figures.printRatio("closure-all/by-hand-all", closure, hand);
        Figures.Measured simple =
                Figures.milliseconds(1, 5, () -> naive.walk(permissions)).print("naive-all", "ms");
        Figures.printRatio("naive-all/closure-all", simple, closure);
    }

    private static SelectionRule rule(NamePatterns permissions) {
        return SelectionRule.of(
                OutboundConfig.defaults(),
                TargetSettings.defaults().toBuilder()
                        .entities(List.of(EntityType.PERMISSIONS))
                        .permissionFilters(permissions)
                        .build());
    }

    /** Patterns for the first {@code count} permissions, one for each hundred and each single one of the rest. */
    private static String[] firstPermissions(int count) {
        String[] patterns = new String[count / 100 + count % 100];
        int next = 0;
        for (int hundred = 0; hundred < count / 100; hundred++) {
            String name = GeneratedInventory.permission(hundred * 100);
            patterns[next++] = name.substring(0, name.length() - 2) + "..";
        }
        for (int number = count / 100 * 100; number < count; number++) {
            patterns[next++] = GeneratedInventory.permission(number);
        }
        return patterns;
    }

    private static int[] counts(Selection selection) {
        return new int[] {
            selection.count(EntityType.USERS),
            selection.count(EntityType.GROUPS),
            selection.count(EntityType.PERMISSIONS)
        };
    }

    private static void requireSame(int[] ours, int[] theirs) {
        if (!Arrays.equals(ours, theirs)) {
            throw new IllegalStateException(
                    "the closures differ: " + Arrays.toString(ours) + " and " + Arrays.toString(theirs));
        }
    }
}
