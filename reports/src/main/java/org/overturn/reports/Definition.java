package org.overturn.reports;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** One figure of the workbook explained; the texts lie in {@code definitions.csv}. */
record Definition(
        String figure,
        String formula,
        String unit,
        String dateBasis,
        String inclusions,
        String source) {

    static List<Definition> all() {
        CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
        try (InputStream in =
                        Objects.requireNonNull(
                                Definition.class.getResourceAsStream("definitions.csv"));
                CSVParser parser =
                        format.parse(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return parser.stream().map(Definition::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Definition of(CSVRecord row) {
        return new Definition(
                row.get("figure"),
                row.get("formula"),
                row.get("unit"),
                row.get("date_basis"),
                row.get("inclusions"),
                row.get("source"));
    }
}
