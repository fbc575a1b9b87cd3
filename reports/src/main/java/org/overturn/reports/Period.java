package org.overturn.reports;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The days a workbook covers, both included, and the day its deadlines are counted from. */
record Period(LocalDate from, LocalDate to, LocalDate asOf) {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.US);

    Period {
        if (from.isAfter(to)) {
            throw new IllegalArgumentException(
                    "the period ends before it begins: " + from + " " + to);
        }
    }

    /** As a reader says it: {@code March 1, 2026 to March 31, 2026}. */
    String inWords() {
        return from.isEqual(to) ? words(to) : words(from) + " to " + words(to);
    }

    String asOfInWords() {
        return words(asOf);
    }

    private static String words(LocalDate day) {
        return DAY.format(day);
    }
}
