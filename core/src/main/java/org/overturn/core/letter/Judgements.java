package org.overturn.core.letter;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * Whether there is enough for a paragraph; else the template shows one gap for all of it. Each is a
 * field that is known as soon as one of the others is (judgements.csv).
 */
final class Judgements {

    private final Map<String, String[]> anyOf = new LinkedHashMap<>();

    private Judgements() {}

    static Judgements standard() {
        Judgements judgements = new Judgements();
        try (InputStream in = Judgements.class.getResourceAsStream("judgements.csv");
                Reader reader =
                        new InputStreamReader(
                                Objects.requireNonNull(in, "judgements.csv is missing"),
                                StandardCharsets.UTF_8)) {
            CSVFormat format = CSVFormat.RFC4180.builder().setHeader().get();
            for (CSVRecord row : format.parse(reader)) {
                judgements.anyOf.put(row.get("field"), row.get("anyOf").split(" "));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return judgements;
    }

    void putInto(KnownFields fields, FactSheet facts) {
        anyOf.forEach((field, others) -> fields.put(field, isAnyKnown(fields, facts, others)));
    }

    private static boolean isAnyKnown(KnownFields fields, FactSheet facts, String... paths) {
        if (facts.hasAny(paths)) {
            return true;
        }
        for (String path : paths) {
            if (fields.find(path).isPresent()) {
                return true;
            }
        }
        return false;
    }
}
