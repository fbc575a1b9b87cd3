package org.overturn.core.issue;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** What each kind of issue means: meanings.csv beside this class. */
final class IssueMeanings {

    private static final Map<String, String> MEANINGS = read();

    private IssueMeanings() {}

    /** Empty for a kind that meanings.csv lacks, which a test finds: no night may fail of it. */
    static String of(IssueCode code) {
        return MEANINGS.getOrDefault(code.name(), "");
    }

    private static Map<String, String> read() {
        InputStream in = IssueMeanings.class.getResourceAsStream("meanings.csv");
        if (in == null) {
            throw new IllegalStateException("missing resource meanings.csv");
        }
        CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
        try (CSVParser rows = format.parse(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return rows.stream()
                    .collect(
                            Collectors.toUnmodifiableMap(
                                    row -> row.get("code"), row -> row.get("meaning")));
        } catch (IOException e) {
            throw new UncheckedIOException("meanings.csv", e);
        }
    }
}
