package org.overturn.reports;

import java.util.List;

/**
 * One block of the summary.
 *
 * @param sheet the sheet with the details, which the title leads to; empty: none
 * @param heads of the three columns of values
 */
record Section(String title, String sheet, List<String> heads, List<Line> lines) {

    Section {
        heads = List.copyOf(heads);
        lines = List.copyOf(lines);
    }

    /** One figure with up to three values and a remark on how it is counted. */
    record Line(String label, Value first, Value second, Value third, String note) {}

    static Line line(String label, Value first, Value second, String note) {
        return new Line(label, first, second, Value.NOTHING, note);
    }
}
