package org.overturn.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

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

    private static double median(List<Measure> all, ToDoubleFunction<Measure> figure) {
        List<Double> sorted =
                all.stream().map(figure::applyAsDouble).sorted(Comparator.naturalOrder()).toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
