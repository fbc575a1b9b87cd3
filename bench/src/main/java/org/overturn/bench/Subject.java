package org.overturn.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Something that reads a file, and how long that took each time. */
final class Subject {

    /** Reads the file once. */
    @FunctionalInterface
    interface Reading {
        Measure of(Path file) throws Exception;
    }

    private final String name;
    private final Reading reading;
    private final List<Measure> costs = new ArrayList<>();

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
        return rate(file, costs.stream().map(Measure::seconds).sorted().toList());
    }

    /** The same by processor time. */
    double cpuRate(Path file) throws Exception {
        return rate(file, costs.stream().map(Measure::cpuSeconds).sorted().toList());
    }

    private static double rate(Path file, List<Double> sorted) throws Exception {
        return Files.size(file) / 1e6 / sorted.get(sorted.size() / 2);
    }
}
