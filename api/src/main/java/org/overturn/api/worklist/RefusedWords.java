package org.overturn.api.worklist;

import java.util.Map;
import org.overturn.core.worklist.RefusedQuery;

/** What the page says of a filter that can't be used, with what was typed: some fields drop it. */
final class RefusedWords {

    private RefusedWords() {}

    static String of(RefusedQuery why, Map<String, String> typed) {
        String given = typed.getOrDefault(why.field(), "");
        String quoted = given.isEmpty() ? "" : "“" + given + "” can't be looked for: ";
        return quoted
                + switch (why.field()) {
                    case "dueBefore" -> "choose a day with a year from 1000 to 9999.";
                    case "amountAtLeast", "expectedAtLeast" -> "an amount is 250 or 250.00.";
                    case "chanceAtLeast" -> "a chance is a percentage, 0 to 100.";
                    default -> sentence(String.valueOf(why.getMessage()));
                };
    }

    private static String sentence(String message) {
        return message.endsWith(".") ? message : message + ".";
    }
}
