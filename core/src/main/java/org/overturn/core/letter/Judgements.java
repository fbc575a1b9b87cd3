package org.overturn.core.letter;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.overturn.core.resource.OurTable;

/**
 * Whether there is enough for a paragraph; else the template shows one gap for all of it. Each is a
 * field that is known as soon as one of the others is (judgements.csv).
 */
final class Judgements {

    private final Map<String, String[]> anyOf = new LinkedHashMap<>();

    private Judgements() {}

    static Judgements standard() {
        Judgements judgements = new Judgements();
        for (CSVRecord row : OurTable.rows(Judgements.class, "judgements.csv")) {
            judgements.anyOf.put(row.get("field"), row.get("anyOf").split(" "));
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
