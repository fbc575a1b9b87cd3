package org.overturn.core.evidence.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates as papers write them: 2026-03-04, 03/04/2026, March 4, 2026, 4 March 2026, 4-Mar-2026,
 * 20260304. The month comes first where figures alone stand. Two-digit years tell too little, but
 * where somebody's birth is looked for.
 */
public final class FoundDates {

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
                            + "[\\s/-]+(\\d{1,2})(?:st|nd|rd|th)?[,\\s/-]+(\\d{4})"
                            + "|(\\d{1,2})[\\s/-]+"
                            + MONTHS
                            + "[,\\s/-]+(\\d{4})"
                            + "|((?:19|20)\\d{2})(\\d{2})(\\d{2})"
                            + ")(?![\\w])");

    private static final Pattern SHORT =
            Pattern.compile(
                    "(?i)(?<![\\w/.-])(?:"
                            + "(\\d{1,2})[-./](\\d{1,2})[-./](\\d{2})"
                            + "|"
                            + MONTHS
                            + "[\\s/-]+(\\d{1,2})(?:st|nd|rd|th)?(?:,\\s*|\\s+|[/-])['\u2019]?(\\d{2})"
                            + "|(\\d{1,2})[\\s/-]+"
                            + MONTHS
                            + "[,\\s/-]+['\u2019]?(\\d{2})"
                            + ")(?!\\w|[-./:]\\d)");

    private static final Pattern BIRTH =
            Pattern.compile(
                    "(?i)\\b(?:born(?: on)?|dob|d\\.o\\.b\\.?|date of birth|birth ?date"
                            + "|birthday)\\b(?:\\s*\\([a-z/. -]{2,14}\\))?[ \\t:#.=-]*\\R?[ \\t]*$");

    private static final int BEFORE_DATE = 40;

    private FoundDates() {}

    /** A date and where in the text it begins and ends. */
    public record Found(LocalDate day, int from, int to) {}

    /** Those with a whole year, somebody's birth among them. */
    public static List<Found> in(String text) {
        List<Found> found = new ArrayList<>();
        Matcher matcher = DATE.matcher(text);
        while (matcher.find()) {
            day(matcher)
                    .ifPresent(day -> found.add(new Found(day, matcher.start(), matcher.end())));
        }
        return found;
    }

    /** Those whose year has two figures, in both centuries. */
    public static Set<LocalDate> shortDaysIn(String text) {
        Set<LocalDate> days = new LinkedHashSet<>();
        shortIn(text).forEach(found -> days.addAll(found.days()));
        return days;
    }

    /** Days that the text calls somebody's birth; of a year of two figures in both centuries. */
    public static Set<LocalDate> birthsIn(String text) {
        Set<LocalDate> births = new LinkedHashSet<>();
        in(text).stream()
                .filter(found -> isOfBirth(text, found))
                .forEach(found -> births.add(found.day()));
        shortIn(text).stream()
                .filter(found -> isOfBirth(text, found.from()))
                .forEach(found -> births.addAll(found.days()));
        return births;
    }

    /** Whether the text calls it somebody's birth. */
    public static boolean isOfBirth(String text, Found found) {
        return isOfBirth(text, found.from());
    }

    private static boolean isOfBirth(String text, int at) {
        return BIRTH.matcher(text.substring(Math.max(0, at - BEFORE_DATE), at)).find();
    }

    /**
     * A date whose year has two figures.
     *
     * @param days in this century and in the last
     */
    private record ShortDate(List<LocalDate> days, int from) {}

    private static List<ShortDate> shortIn(String text) {
        return SHORT.matcher(text)
                .results()
                .map(found -> new ShortDate(days(found), found.start()))
                .filter(found -> !found.days().isEmpty())
                .toList();
    }

    private static List<LocalDate> days(MatchResult m) {
        List<LocalDate> days = new ArrayList<>();
        for (int century : new int[] {1900, 2000}) {
            try {
                if (m.group(1) != null) {
                    days.add(LocalDate.of(century + number(m, 3), number(m, 1), number(m, 2)));
                } else if (m.group(4) != null) {
                    days.add(LocalDate.of(century + number(m, 6), month(m.group(4)), number(m, 5)));
                } else {
                    days.add(LocalDate.of(century + number(m, 9), month(m.group(8)), number(m, 7)));
                }
            } catch (DateTimeException e) {
                // February 29 in one of the two, or no date at all
            }
        }
        return days;
    }

    public static Set<LocalDate> daysIn(String text) {
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

    private static int number(MatchResult matcher, int group) {
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
