package org.overturn.core.remittance.table;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The status of a claim (CLP02) in a payer's words. */
final class Statuses {

    private static final Pattern NUMBERED = Pattern.compile("0?(\\d{1,2})\\b.*");

    /** The first word that occurs decides: "reversal of a denied claim" is a reversal. */
    private static final List<Map.Entry<String, String>> WORDS =
            List.of(
                    Map.entry("revers", "22"),
                    Map.entry("void", "22"),
                    Map.entry("predeterm", "25"),
                    Map.entry("denied", "4"),
                    Map.entry("denial", "4"),
                    Map.entry("deny", "4"),
                    Map.entry("reject", "4"),
                    Map.entry("secondary", "2"),
                    Map.entry("tertiary", "3"),
                    Map.entry("primary", "1"),
                    Map.entry("paid", "1"),
                    Map.entry("processed", "1"),
                    Map.entry("approved", "1"),
                    Map.entry("finalized", "1"),
                    Map.entry("complete", "1"),
                    Map.entry("allowed", "1"));

    private Statuses() {}

    /** The code; empty for a word that neither the mapping nor we know. */
    static Optional<String> find(String text, TableMapping mapping) {
        String lower = text.toLowerCase(Locale.ROOT);
        String mapped = mapping.statuses().get(lower);
        if (mapped != null) {
            return Optional.of(mapped);
        }
        Matcher numbered = NUMBERED.matcher(lower);
        if (numbered.matches()) {
            return Optional.of(numbered.group(1));
        }
        return lower.contains("unpaid")
                ? Optional.empty()
                : WORDS.stream()
                        .filter(word -> lower.contains(word.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst();
    }
}
