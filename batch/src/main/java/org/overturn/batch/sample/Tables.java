package org.overturn.batch.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The tables beside this package's classes. */
final class Tables {

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).setTrim(true).get();

    private Tables() {}

    static <T> List<T> read(String name, Function<CSVRecord, T> row) {
        try (CSVParser table =
                CSVParser.parse(
                        new InputStreamReader(open(name), StandardCharsets.UTF_8), FORMAT)) {
            return table.stream().map(row).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    static InputStream open(String name) {
        return Objects.requireNonNull(Tables.class.getResourceAsStream(name), name);
    }

    /** A cell of several codes with blanks between them. */
    static List<String> words(String cell) {
        return cell.isEmpty() ? List.of() : Arrays.asList(cell.split(" +"));
    }
}
