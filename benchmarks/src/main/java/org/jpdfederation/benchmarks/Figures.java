package org.jpdfederation.benchmarks;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Supplier;

/** Measures and prints one figure a line: {@code name median min max unit}. For one thread at a time. */
final class Figures {

    private static final double MEGABYTE = 1024.0 * 1024.0;

    private Figures() {}

    /** Something to measure, of a kind whose time or heap is printed. */
    record Measured(double[] values) {

        double median() {
            return values[values.length / 2];
        }

        /** Prints the values. */
        Measured print(String name, String unit) {
            System.out.printf(
                    Locale.ROOT, "%s %.3f %.3f %.3f %s%n", name, median(), values[0], values[values.length - 1], unit);
            return this;
        }
    }

    /** Times an action in milliseconds, after some runs that are not counted. */
    static Measured milliseconds(int warmUps, int runs, Supplier<?> action) {
        for (int i = 0; i < warmUps; i++) {
            sink = action.get();
        }
        double[] values = new double[runs];
        for (int i = 0; i < runs; i++) {
            long start = System.nanoTime();
            sink = action.get();
            values[i] = (System.nanoTime() - start) / 1e6;
        }
        sink = "";
        Arrays.sort(values);
        return new Measured(values);
    }

    /** Measures what a result keeps alive, in megabytes: live heap with it less live heap without it. */
    static Measured megabytes(int runs, Supplier<?> action) {
        double[] values = new double[runs];
        for (int i = 0; i < runs; i++) {
            sink = "";
            long before = liveHeap();
            sink = action.get();
            values[i] = (liveHeap() - before) / MEGABYTE;
        }
        sink = "";
        Arrays.sort(values);
        return new Measured(values);
    }

    static void printRatio(String name, Measured ours, Measured theirs) {
        System.out.printf(Locale.ROOT, "%s %.3f times (of medians)%n", name, ours.median() / theirs.median());
    }

    private static long liveHeap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** Holds the last result, so that it is neither optimized away nor collected before it is measured. */
    private static volatile Object sink = "";
}
