package org.overturn.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Something that reads a file, and how long that took each time. */
final class Subject {

    /** Reads the file once. */
    @FunctionalInterface
    interface Reading {
        Cost of(Path file) throws Exception;
    }

    /** In seconds. */
    record Cost(double wall, double cpu) {

        /** What a piece of work costs this thread. */
        static Cost of(Work work) throws Exception {
            long wall = System.nanoTime();
            long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            work.run();
            return new Cost(
                    (System.nanoTime() - wall) / 1e9,
                    (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu) / 1e9);
        }
    }

    /** A piece of work. */
    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }

    private final String name;
    private final Reading reading;
    private final List<Cost> costs = new ArrayList<>();

    Subject(String name, Reading reading) {
        this.name = name;
        this.reading = reading;
    }

    String name() {
        return name;
    }

    /** Reads once without counting. */
    void warmUp(Path file) throws Exception {
        reading.of(file);
    }

    void measure(Path file) throws Exception {
        costs.add(reading.of(file));
    }

    /** Megabytes a second of the median run, by the clock on the wall. */
    double wallRate(Path file) throws Exception {
        return rate(file, costs.stream().map(Cost::wall).sorted().toList());
    }

    /** The same by processor time. */
    double cpuRate(Path file) throws Exception {
        return rate(file, costs.stream().map(Cost::cpu).sorted().toList());
    }

    private static double rate(Path file, List<Double> sorted) throws Exception {
        return Files.size(file) / 1e6 / sorted.get(sorted.size() / 2);
    }
}
