package org.overturn.reports;

import java.util.List;

/**
 * One figure at a glance; its cell points to the line it repeats.
 *
 * @param line label of the line in a block below
 * @param column of the value in that line
 */
record Tile(String label, String line, String column, Look look) {

    static final List<Tile> ALL =
            List.of(
                    new Tile("Claims decided for the first time", Summary.CLAIMS, "C", Look.COUNT),
                    new Tile("Initial denial rate", SummaryRates.BY_CLAIMS, "E", Look.RATE),
                    new Tile("Denied dollars", Summary.NEW_DENIALS, "D", Look.MONEY),
                    new Tile("Recovered so far", Summary.RECOVERED, "D", Look.MONEY),
                    new Tile("Open appeals", Summary.OPEN_APPEALS, "C", Look.COUNT),
                    new Tile(Summary.SOON, Summary.SOON, "C", Look.COUNT),
                    new Tile(Summary.OVERDUE, Summary.OVERDUE, "C", Look.COUNT));

    /** The value of the line that the tile repeats. */
    Value of(Section.Line value) {
        return switch (column) {
            case "C" -> value.first();
            case "D" -> value.second();
            default -> value.third();
        };
    }
}
