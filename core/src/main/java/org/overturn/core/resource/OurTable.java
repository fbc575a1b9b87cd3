package org.overturn.core.resource;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads the tables that come with the program: CSV in UTF-8, its columns named in the first line.
 */
public final class OurTable {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder().setHeader().get();

    private OurTable() {}

    /**
     * The rows in the order of the file.
     *
     * @param beside a class of the package that the table lies in
     */
    public static List<CSVRecord> rows(Class<?> beside, String name) {
        InputStream in = beside.getResourceAsStream(name);
        if (in == null) {
            throw new IllegalStateException(name + " is missing beside " + beside.getName());
        }
        try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
                CSVParser parser = FORMAT.parse(reader)) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
