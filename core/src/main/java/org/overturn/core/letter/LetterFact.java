package org.overturn.core.letter;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A fact among those of an account that a signed letter of medical necessity tells.
 *
 * @param letter its number
 */
public record LetterFact(Object value, String letter) {

    /**
     * Facts with more of them: what is told already stays.
     *
     * @param more by path, such as {@code clinician.name}
     */
    public static Map<String, Object> fill(
            Map<String, Object> facts, Map<String, Object> more, String letter) {
        FactSheet told = FactSheet.of(facts);
        Map<String, Object> filled = new LinkedHashMap<>(facts);
        more.forEach((path, value) -> {
            if (told.find(path).isEmpty() && !value.toString().isBlank()) {
                filled.put(path, new LetterFact(value, letter));
            }
        });
        return filled;
    }

    /** Without the value: it is patient data. */
    @Override
    public String toString() {
        return "LetterFact[" + letter + "]";
    }
}
