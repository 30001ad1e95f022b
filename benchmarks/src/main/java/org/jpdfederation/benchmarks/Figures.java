package org.jpdfederation.benchmarks;

import java.lang.ref.Reference;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

/** Some measurements of one thing, printed on a line: {@code name median min max unit}. Immutable. */
final class Figures {

    private static final double MEGABYTE = 1024.0 * 1024.0;

    private final double[] values;

    private Figures(double[] values) {
        this.values = values;
        Arrays.sort(values);
    }

    /** Times an action in milliseconds, after some runs that are not counted. */
    static Figures milliseconds(int warmUps, int runs, Supplier<?> action) {
        double[] values = new double[runs];
        for (int i = -warmUps; i < runs; i++) {
            long start = System.nanoTime();
            Object result = action.get();
            try {
                values[Math.max(i, 0)] = (System.nanoTime() - start) / 1e6;
            } finally {
                Reference.reachabilityFence(result);
            }
        }
        return new Figures(values);
    }

    /** Takes what a measurement gives, after some runs that are not counted. */
    static Figures measured(int warmUps, int runs, DoubleSupplier measurement) {
        double[] values = new double[runs];
        for (int i = -warmUps; i < runs; i++) {
            values[Math.max(i, 0)] = measurement.getAsDouble();
        }
        return new Figures(values);
    }

    /** Measures what a result keeps alive, in megabytes: live heap with it less live heap before it. */
    static Figures megabytes(int runs, Supplier<?> action) {
        double[] values = new double[runs];
        for (int i = 0; i < runs; i++) {
            long before = liveHeap();
            Object result = action.get();
            try {
                values[i] = (liveHeap() - before) / MEGABYTE;
            } finally {
                Reference.reachabilityFence(result);
            }
        }
        return new Figures(values);
    }

    private static long liveHeap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** Prints the values. */
    Figures print(String name, String unit) {
        System.out.printf(
                Locale.ROOT, "%s %.3f %.3f %.3f %s%n", name, median(), values[0], values[values.length - 1], unit);
        return this;
    }

    /** Prints how many times greater this median is. */
    void printRatio(String name, Figures other) {
        System.out.printf(Locale.ROOT, "%s %.3f times (of medians)%n", name, median() / other.median());
    }

    private double median() {
        return values[values.length / 2];
    }
}
