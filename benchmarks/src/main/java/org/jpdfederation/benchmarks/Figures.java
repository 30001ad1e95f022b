package org.jpdfederation.benchmarks;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import org.jpdfederation.core.entity.Inventory;

/** Some measurements of one thing, printed on a line: {@code name median min max unit}. Immutable. */
final class Figures {

    static final double MEGABYTE = 1024.0 * 1024.0;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final double[] values;

    /** Takes what was measured, which is sorted. */
    Figures(double[] values) {
        this.values = values;
        Arrays.sort(values);
    }

    /** Prints what is measured and where. */
    static void printHead(Inventory inventory) {
        System.out.println("# " + inventory + ", JDK " + Runtime.version() + ", "
                + Runtime.getRuntime().availableProcessors() + " processors; name median min max unit");
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

    /**
     * Takes the processor time of this thread in milliseconds, after some runs that are not counted. Unlike elapsed time
     * it leaves out what other programs of a shared machine do in between.
     */
    static Figures cpuMilliseconds(int warmUps, int runs, Supplier<?> action) {
        double[] values = new double[runs];
        for (int i = -warmUps; i < runs; i++) {
            long start = THREADS.getCurrentThreadCpuTime();
            Object result = action.get();
            try {
                values[Math.max(i, 0)] = (THREADS.getCurrentThreadCpuTime() - start) / 1e6;
            } finally {
                Reference.reachabilityFence(result);
            }
        }
        return new Figures(values);
    }

    /** Takes the processor time of an action of many operations, in nanoseconds an operation. */
    static Figures cpuNanoseconds(int warmUps, int runs, int operations, Supplier<?> action) {
        double[] values = cpuMilliseconds(warmUps, runs, action).values;
        return new Figures(
                Arrays.stream(values).map(value -> value * 1e6 / operations).toArray());
    }

    /** Measures what a result keeps alive, in megabytes: live heap with it less live heap before it. */
    static Figures megabytes(int runs, Supplier<?> action) {
        double[] values = new double[runs];
        for (int i = 0; i < runs; i++) {
            values[i] = heapKeptBy(action) / MEGABYTE;
        }
        return new Figures(values);
    }

    /** A method of its own, so that the result of one run is gone when the next begins. */
    private static double heapKeptBy(Supplier<?> action) {
        long before = liveHeap();
        Object result = action.get();
        try {
            return liveHeap() - before;
        } finally {
            Reference.reachabilityFence(result);
        }
    }

    /** Counts the bytes that an action allocates on its thread. */
    static Figures allocatedBytes(int runs, Supplier<?> action) {
        double[] values = new double[runs];
        for (int i = 0; i < runs; i++) {
            long before = THREADS.getCurrentThreadAllocatedBytes();
            Object result = action.get();
            try {
                values[i] = THREADS.getCurrentThreadAllocatedBytes() - before;
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

    /** Prints how many times greater the first median is. */
    static void printRatio(String name, double median, double other) {
        System.out.printf(Locale.ROOT, "%s %.3f times (of medians)%n", name, median / other);
    }

    /** Prints how many times greater the first minimum is. */
    static void printRatioOfMinima(String name, double minimum, double other) {
        System.out.printf(Locale.ROOT, "%s %.3f times (of minima)%n", name, minimum / other);
    }

    double min() {
        return values[0];
    }

    double median() {
        return values[values.length / 2];
    }
}
