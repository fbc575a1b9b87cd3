package org.overturn.bench;

import java.util.List;
import java.util.Map;

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
        System.out.printf("%,d claims, %,d rows; medians%n%n", claims, rows);
        System.out.println(
                "| what | seconds | CPU seconds | claims/s | rows/s | of plain, alike | of plain, 1 |");
        System.out.println("|---|---|---|---|---|---|---|");
        measures.forEach((what, all) -> print(what, Measure.median(all), measures));
    }

    private void print(String what, Measure measure, Map<String, List<Measure>> measures) {
        String workers = what.substring(what.length() - 1);
        Measure alike =
                Measure.median(measures.getOrDefault("plain inserts, " + workers, List.of()));
        Measure one = Measure.median(measures.getOrDefault("plain inserts, 1", List.of()));
        System.out.printf(
                "| %s | %.2f | %.2f | %,.0f | %,.0f | %.2f | %.2f |%n",
                what,
                measure.seconds(),
                measure.cpuSeconds(),
                claims / measure.seconds(),
                rows / measure.seconds(),
                measure.seconds() / alike.seconds(),
                measure.seconds() / one.seconds());
    }
}
