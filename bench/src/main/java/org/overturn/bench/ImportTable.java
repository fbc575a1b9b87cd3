package org.overturn.bench;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The table that the import benchmark prints. */
final class ImportTable {

    private long rows;
    private long claims;

    void sizes(StoredTables tables) {
        rows = tables.size();
        claims =
                tables.chunks().stream().mapToLong(chunk -> chunk.getFirst().values().size()).sum();
    }

    void print(Map<String, List<Measure>> measures) {
        System.out.printf("%,d claims, %,d rows; medians, ratios run by run%n%n", claims, rows);
        System.out.println(
                "| what | seconds | CPU seconds | claims/s | rows/s | of plain, alike | of plain, 1 |");
        System.out.println("|---|---|---|---|---|---|---|");
        measures.forEach((what, all) -> print(what, all, measures));
    }

    private void print(String what, List<Measure> all, Map<String, List<Measure>> measures) {
        String workers = what.substring(what.length() - 1);
        Measure measure = Measure.median(all);
        System.out.printf(
                "| %s | %.2f | %.2f | %,.0f | %,.0f | %.2f | %.2f |%n",
                what,
                measure.seconds(),
                measure.cpuSeconds(),
                claims / measure.seconds(),
                rows / measure.seconds(),
                Measure.medianRatio(all, floor(workers, measures)),
                Measure.medianRatio(all, floor("1", measures)));
    }

    private static List<Measure> floor(String workers, Map<String, List<Measure>> measures) {
        return Objects.requireNonNull(measures.get("plain inserts, " + workers));
    }
}
