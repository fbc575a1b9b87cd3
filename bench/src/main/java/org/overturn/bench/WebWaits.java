package org.overturn.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How long users waited for answers, by what they asked for. */
final class WebWaits {

    private static final int OK = 200;

    private final Map<String, List<Long>> waits = new TreeMap<>();
    private final Map<Integer, Integer> failures = new TreeMap<>();

    synchronized void add(String what, long nanoseconds, int status) {
        waits.computeIfAbsent(what, _ -> new ArrayList<>()).add(nanoseconds);
        if (status != OK) {
            failures.merge(status, 1, Integer::sum);
        }
    }

    /** Prints the table; false when a page failed. */
    synchronized boolean print() {
        System.out.printf("%n| page | answers | p50 ms | p95 ms | p99 ms | longest ms |%n");
        System.out.println("|---|---|---|---|---|---|");
        waits.forEach((what, all) -> {
            List<Long> sorted = new ArrayList<>(all);
            Collections.sort(sorted);
            System.out.printf(
                    "| %s | %,d | %.0f | %.0f | %.0f | %.0f |%n",
                    what,
                    sorted.size(),
                    milliseconds(sorted, 50),
                    milliseconds(sorted, 95),
                    milliseconds(sorted, 99),
                    milliseconds(sorted, 100));
        });
        failures.forEach((status, count) ->
                System.out.printf("%,d answers with status %d%n", count, status));
        return failures.isEmpty();
    }

    private static double milliseconds(List<Long> sorted, int percent) {
        int rank = (int) Math.ceil(sorted.size() * percent / 100.0);
        return sorted.get(Math.max(0, rank - 1)) / 1e6;
    }
}
