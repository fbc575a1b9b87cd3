package org.overturn.core.remittance.entry;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.overturn.core.money.Money;
import org.overturn.core.remittance.table.Amounts;

/** Reads typed texts; what can't be read, and what is missing, is noted by the field's path. */
final class FieldReader {

    private static final List<DateTimeFormatter> DAYS =
            List.of(
                    DateTimeFormatter.ofPattern("M/d/uuuu").withResolverStyle(ResolverStyle.STRICT),
                    DateTimeFormatter.ofPattern("M/d/uu").withResolverStyle(ResolverStyle.STRICT),
                    DateTimeFormatter.ISO_LOCAL_DATE);
    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
    private static final Money MOST = Money.of("99999999.99");

    private final Map<String, String> wrong = new LinkedHashMap<>();
    private final Map<String, String> missing = new LinkedHashMap<>();
    private final LocalDate today;

    FieldReader(LocalDate today) {
        this.today = today;
    }

    Map<String, String> wrong() {
        return wrong;
    }

    Map<String, String> missing() {
        return missing;
    }

    void refuse(String path, String why) {
        wrong.putIfAbsent(path, why);
    }

    /** Notes what is not there, though it must be. */
    void demand(String path, String typed, String what) {
        if (typed.isEmpty()) {
            missing.putIfAbsent(path, what);
        }
    }

    String text(String path, String typed, int most) {
        if (typed.length() > most) {
            refuse(path, "At most " + most + " characters.");
        }
        return typed;
    }

    Optional<Money> money(String path, String typed) {
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        Optional<Money> amount =
                Amounts.find(typed).filter(money -> money.abs().compareTo(MOST) <= 0);
        if (amount.isEmpty()) {
            refuse(path, "This is no amount; write one such as 1,234.56 or (12.00).");
        }
        return amount;
    }

    /** A day that lies in the past, or is today. */
    Optional<LocalDate> pastDay(String path, String typed) {
        Optional<LocalDate> day = day(path, typed);
        if (day.filter(today::isBefore).isPresent()) {
            refuse(path, "This day is still to come.");
        }
        return day;
    }

    Optional<LocalDate> day(String path, String typed) {
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        Optional<LocalDate> day =
                DAYS.stream().flatMap(format -> parse(typed, format).stream()).findFirst();
        if (day.isEmpty()) {
            refuse(path, "This is no date; write one such as 03/02/2026.");
        } else if (day.get().isBefore(EARLIEST) || day.get().isAfter(today.plusYears(1))) {
            refuse(path, "Look at the year: this is " + day.get().getYear() + ".");
        }
        return day;
    }

    private static Optional<LocalDate> parse(String typed, DateTimeFormatter format) {
        try {
            return Optional.of(LocalDate.parse(typed, format));
        } catch (DateTimeParseException notInThisOrder) {
            return Optional.empty();
        }
    }

    /** The words of a field, in capitals. */
    static List<String> words(String typed) {
        return Arrays.stream(typed.toUpperCase(java.util.Locale.ROOT).split("[\\s,;]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
