package org.overturn.core.worklist;

import java.util.Comparator;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.overturn.core.resource.OurTable;

/** priority.csv: how soon a denial should be looked at. */
final class PriorityRules {

    private final List<Band> urgency;
    private final List<Band> worth;
    private final int withoutDate;

    PriorityRules() {
        List<CSVRecord> rows = rows("priority.csv");
        urgency = bands(rows, "days_left");
        worth = bands(rows, "expected_value");
        withoutDate = bands(rows, "no_date").getFirst().points();
    }

    /** Points from this value on, to where the next band begins. */
    record Band(int from, int points) {}

    /** By days left, the most first. */
    List<Band> urgency() {
        return urgency;
    }

    /** By expected dollars, the most first. */
    List<Band> worth() {
        return worth;
    }

    /** Points where no limit is known. */
    int withoutDate() {
        return withoutDate;
    }

    private static List<Band> bands(List<CSVRecord> rows, String part) {
        return rows.stream()
                .filter(row -> row.get("part").equals(part))
                .map(row ->
                        new Band(
                                Integer.parseInt(row.get("from")),
                                Integer.parseInt(row.get("points"))))
                .sorted(Comparator.comparingInt(Band::from).reversed())
                .toList();
    }

    private static List<CSVRecord> rows(String name) {
        return OurTable.rows(PriorityRules.class, name);
    }
}
