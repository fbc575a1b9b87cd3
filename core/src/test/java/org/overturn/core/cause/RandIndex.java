package org.overturn.core.cause;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Adjusted Rand index of two groupings of the same things: 1 where they are the same, about 0 where
 * they agree as chance would (Hubert and Arabie, Comparing partitions, 1985).
 */
public final class RandIndex {

    private RandIndex() {}

    public static double adjusted(List<String> one, List<String> other) {
        Map<List<String>, Long> cells = new HashMap<>();
        Map<String, Long> rows = new HashMap<>();
        Map<String, Long> columns = new HashMap<>();
        for (int i = 0; i < one.size(); i++) {
            cells.merge(List.of(one.get(i), other.get(i)), 1L, Long::sum);
            rows.merge(one.get(i), 1L, Long::sum);
            columns.merge(other.get(i), 1L, Long::sum);
        }
        double together = pairs(cells);
        double expected = pairs(rows) * pairs(columns) / pairs(one.size());
        double most = (pairs(rows) + pairs(columns)) / 2;
        return most == expected ? 1 : (together - expected) / (most - expected);
    }

    private static double pairs(Map<?, Long> counts) {
        return counts.values().stream().mapToDouble(RandIndex::pairs).sum();
    }

    private static double pairs(long n) {
        return n * (n - 1) / 2.0;
    }
}
