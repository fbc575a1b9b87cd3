package org.overturn.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * How long something took.
 *
 * @param seconds on the clock
 * @param cpuSeconds of this process, all threads, or of one thread; a database server is not in it
 */
record Measure(double seconds, double cpuSeconds) {

    /** Work that may fail. */
    interface Work {
        void run() throws Exception;
    }

    static Measure of(Work work) throws Exception {
        OperatingSystemMXBean system =
                (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long cpu = system.getProcessCpuTime();
        long begin = System.nanoTime();
        work.run();
        return new Measure(
                (System.nanoTime() - begin) / 1e9, (system.getProcessCpuTime() - cpu) / 1e9);
    }

    /** The same by the processor time of this thread alone: what the reader itself costs. */
    static Measure ofThread(Work work) throws Exception {
        long begin = System.nanoTime();
        long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        work.run();
        return new Measure(
                (System.nanoTime() - begin) / 1e9,
                (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu) / 1e9);
    }

    /** The median of each figure. */
    static Measure median(List<Measure> all) {
        return new Measure(median(all, Measure::seconds), median(all, Measure::cpuSeconds));
    }

    /**
     * The median of the runs' ratios by the clock: a run and the one beside it meet the same hour
     * of a machine whose speed changes.
     */
    static double medianRatio(List<Measure> all, List<Measure> beside) {
        return median(
                IntStream.range(0, all.size())
                        .mapToDouble(i -> all.get(i).seconds() / beside.get(i).seconds()));
    }

    private static double median(List<Measure> all, ToDoubleFunction<Measure> figure) {
        return median(all.stream().mapToDouble(figure));
    }

    private static double median(DoubleStream figures) {
        double[] sorted = figures.sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
