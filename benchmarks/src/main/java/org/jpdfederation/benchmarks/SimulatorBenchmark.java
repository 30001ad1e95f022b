package org.jpdfederation.benchmarks;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.jpdfederation.testkit.simulation.SimulationReport;
import org.jpdfederation.testkit.simulation.Simulator;

/**
 * Measures the simulator with all its checks on: operations (local changes, batches sent, batches taken, faults) per
 * second of processor time of its one thread, and of elapsed time in the same runs, each time over the same seeds.
 * Elapsed time counts collections too, and on a shared machine what other programs do in between.
 *
 * <pre>
 * mvn -q -DskipTests package
 * java -Xmx1g -XX:+UseSerialGC -cp benchmarks/target/classes:examples/target/fleet-tool.jar \
 *     org.jpdfederation.benchmarks.SimulatorBenchmark
 * </pre>
 *
 * On a machine whose processors are all busy add {@code -XX:-BackgroundCompilation}: else the JVM's compiler threads
 * come too late, and code that is not compiled yet is measured.
 *
 * <p>A number as argument stands for another count of seeds.
 */
public final class SimulatorBenchmark {

    private static final int WARM_UPS = 5;
    private static final int RUNS = 9;
    private static final int SEEDS = 300;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private SimulatorBenchmark() {}

    /**
     * Runs the measurements, and prints a number made from all logs, to compare JDKs: the same seeds tell the same.
     *
     * @param args how many seeds, if not the usual count
     */
    public static void main(String[] args) {
        int seeds = args.length == 0 ? SEEDS : Integer.parseInt(args[0]);
        System.out.println("# " + seeds + " seeds, logs " + Integer.toHexString(logs(seeds)) + ", JDK "
                + Runtime.version() + ", " + Runtime.getRuntime().availableProcessors()
                + " processors; name median min max unit");
        double[] elapsed = new double[RUNS];
        double[] processor = new double[RUNS];
        for (int i = -WARM_UPS; i < RUNS; i++) {
            long start = System.nanoTime();
            long processorStart = THREADS.getCurrentThreadCpuTime();
            double operations = operations(seeds) * 1e9;
            processor[Math.max(i, 0)] = operations / (THREADS.getCurrentThreadCpuTime() - processorStart);
            elapsed[Math.max(i, 0)] = operations / (System.nanoTime() - start);
        }
        new Figures(processor).print("simulator", "operations/s");
        new Figures(elapsed).print("simulator-elapsed", "operations/s");
    }

    private static long operations(int seeds) {
        long operations = 0;
        for (long seed = 1; seed <= seeds; seed++) {
            operations += run(seed).operations();
        }
        return operations;
    }

    private static int logs(int seeds) {
        int hash = 1;
        for (long seed = 1; seed <= seeds; seed++) {
            hash = 31 * hash + run(seed).log().hashCode();
        }
        return hash;
    }

    private static SimulationReport run(long seed) {
        SimulationReport report = Simulator.run(seed);
        if (!report.passed()) {
            throw new IllegalStateException("seed " + seed + ": " + report);
        }
        return report;
    }
}
