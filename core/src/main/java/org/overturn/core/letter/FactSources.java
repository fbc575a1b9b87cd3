package org.overturn.core.letter;

import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.overturn.core.resource.OurTable;

/** Where what the program knows comes from (sources.csv); the longest path that fits counts. */
final class FactSources {

    private static final List<Row> ROWS = read();

    private final long claimOffset;
    private final long remittanceOffset;

    FactSources(LetterRequest request) {
        claimOffset = request.adjudication().offset();
        remittanceOffset = request.remittance().offset();
    }

    private record Row(String path, String kind, String where) {

        /** {@code office.} stands for all below it. */
        boolean fits(String asked) {
            return path.equals(asked) || asked.startsWith(path.endsWith(".") ? path : path + ".");
        }
    }

    private static List<Row> read() {
        return OurTable.rows(FactSources.class, "sources.csv").stream()
                .map(FactSources::row)
                .toList();
    }

    private static Row row(CSVRecord record) {
        return new Row(record.get("path"), record.get("kind"), record.get("where"));
    }

    /** Of a field that the program filled; {@code lines.charge} for one of an item. */
    Source of(String path) {
        Row best = new Row("", "program", "the program");
        for (Row row : ROWS) {
            if (row.fits(path) && row.path().length() > best.path().length()) {
                best = row;
            }
        }
        return switch (best.kind()) {
            case "claim" -> new Source.Segment(best.where(), claimOffset);
            case "remittance" -> new Source.Segment(best.where(), remittanceOffset);
            case "settings" -> new Source.Settings(best.where());
            case "rule" -> new Source.Rule(best.where());
            default -> new Source.Program(best.where());
        };
    }

    /** Whether the table has it. */
    static boolean knows(String path) {
        return ROWS.stream().anyMatch(row -> row.fits(path));
    }
}
