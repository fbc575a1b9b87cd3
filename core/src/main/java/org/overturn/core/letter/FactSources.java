package org.overturn.core.letter;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

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
        try (InputStream in = FactSources.class.getResourceAsStream("sources.csv");
                Reader reader =
                        new InputStreamReader(
                                Objects.requireNonNull(in, "sources.csv is missing"),
                                StandardCharsets.UTF_8)) {
            CSVFormat format = CSVFormat.RFC4180.builder().setHeader().get();
            return format.parse(reader).stream().map(FactSources::row).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
