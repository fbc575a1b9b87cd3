package org.overturn.core.db;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Days that every database holds: those with a year of four digits, 1000 to 9999. */
public final class StoredDay {

    private static final int FIRST_YEAR = 1000;
    private static final int LAST_YEAR = 9999;

    private StoredDay() {}

    /** Of {@code 2026-03-31}; empty where it is no such day. */
    public static Optional<LocalDate> find(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(StoredDay::isOne);
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    public static boolean isOne(LocalDate day) {
        return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
    }
}
