package org.overturn.core.letter;

import java.util.List;
import java.util.Map;

/**
 * All that a letter of medical necessity is written from.
 *
 * @param title names no patient
 * @param known fields that the program supplies, by path
 * @param enclosures with {@code title} and {@code pages}
 * @param fields of the letter, nested maps and lists
 */
public record NecessityFields(
        String title,
        Map<String, Object> known,
        List<Map<String, Object>> enclosures,
        Map<String, Object> fields) {

    public NecessityFields {
        known = Map.copyOf(known);
        enclosures = List.copyOf(enclosures);
    }

    /** The rest is patient data. */
    @Override
    public String toString() {
        return "NecessityFields[" + title + "]";
    }
}
