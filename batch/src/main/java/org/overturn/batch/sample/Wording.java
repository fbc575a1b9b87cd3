package org.overturn.batch.sample;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Dates and names as letters write them. */
final class Wording {

    private static final DateTimeFormatter LONG =
            DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.US);

    private Wording() {}

    static String longDate(LocalDate date) {
        return LONG.format(date);
    }

    static String sentence(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** A name in capitals as people write it: LARKFIELD MUTUAL becomes Larkfield Mutual. */
    static String title(String capitals) {
        return Arrays.stream(capitals.split(" "))
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
    }
}
