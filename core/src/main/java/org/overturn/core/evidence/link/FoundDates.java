package org.overturn.core.evidence.link;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates as papers write them: 2026-03-04, 03/04/2026, March 4, 2026, 4 March 2026, 20260304. The
 * month comes first where figures alone stand. Two-digit years are left out: they tell too little.
 */
final class FoundDates {

    private static final String MONTHS =
            "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
                    + "|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";

    private static final Pattern DATE =
            Pattern.compile(
                    "(?i)(?<![\\w])(?:"
                            + "(\\d{4})[-./](\\d{1,2})[-./](\\d{1,2})"
                            + "|(\\d{1,2})[-./](\\d{1,2})[-./](\\d{4})"
                            + "|"
                            + MONTHS
                            + "\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})"
                            + "|(\\d{1,2})\\s+"
                            + MONTHS
                            + ",?\\s+(\\d{4})"
                            + "|((?:19|20)\\d{2})(\\d{2})(\\d{2})"
                            + ")(?![\\w])");

    private FoundDates() {}

    /** A date and where in the text it ends and begins. */
    record Found(LocalDate day, int from, int to) {}

    static List<Found> in(String text) {
        List<Found> found = new ArrayList<>();
        Matcher matcher = DATE.matcher(text);
        while (matcher.find()) {
            day(matcher)
                    .ifPresent(day -> found.add(new Found(day, matcher.start(), matcher.end())));
        }
        return found;
    }

    static Set<LocalDate> daysIn(String text) {
        Set<LocalDate> days = new LinkedHashSet<>();
        in(text).forEach(found -> days.add(found.day()));
        return days;
    }

    private static Optional<LocalDate> day(Matcher m) {
        try {
            if (m.group(1) != null) {
                return Optional.of(LocalDate.of(number(m, 1), number(m, 2), number(m, 3)));
            }
            if (m.group(4) != null) {
                return Optional.of(LocalDate.of(number(m, 6), number(m, 4), number(m, 5)));
            }
            if (m.group(7) != null) {
                return Optional.of(LocalDate.of(number(m, 9), month(m.group(7)), number(m, 8)));
            }
            if (m.group(10) != null) {
                return Optional.of(LocalDate.of(number(m, 12), month(m.group(11)), number(m, 10)));
            }
            return Optional.of(LocalDate.of(number(m, 13), number(m, 14), number(m, 15)));
        } catch (DateTimeException e) {
            return Optional.empty(); // 13/45/2026 is no date
        }
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static Month month(String name) {
        String start = name.substring(0, 3).toUpperCase(Locale.ROOT);
        for (Month month : Month.values()) {
            if (month.name().startsWith(start)) {
                return month;
            }
        }
        throw new DateTimeException("no month");
    }
}
