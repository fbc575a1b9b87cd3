package org.overturn.core.letter;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day as somebody wrote it: {@code March 14, 2026}, {@code Mar. 14, 2026}, {@code 03/14/2026},
 * {@code 2026-03-14}.
 */
record WrittenDate(LocalDate day, String quote) {

    private static final Pattern WORDS =
            Pattern.compile("\\b(\\p{L}{3,9})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})\\b");
    private static final Pattern SLASHES = Pattern.compile("\\b(\\d{1,2})/(\\d{1,2})/(\\d{4})\\b");
    private static final Pattern ISO = Pattern.compile("\\b(\\d{4})-(\\d{2})-(\\d{2})\\b");
    private static final int SHORTEST = 3;

    static List<WrittenDate> listIn(String text) {
        List<WrittenDate> dates = new ArrayList<>();
        Matcher words = WORDS.matcher(text);
        while (words.find()) {
            int month = month(words.group(1));
            add(dates, words.group(), new String[] {words.group(3), "" + month, words.group(2)});
        }
        Matcher slashes = SLASHES.matcher(text);
        while (slashes.find()) {
            add(
                    dates,
                    slashes.group(),
                    new String[] {slashes.group(3), slashes.group(1), slashes.group(2)});
        }
        Matcher iso = ISO.matcher(text);
        while (iso.find()) {
            add(dates, iso.group(), new String[] {iso.group(1), iso.group(2), iso.group(3)});
        }
        return dates;
    }

    /** A name of a month, or its beginning; 0 for any other word. */
    private static int month(String word) {
        String wanted = word.toUpperCase(Locale.ROOT);
        return Arrays.stream(Month.values())
                .filter(month -> wanted.length() >= SHORTEST && month.name().startsWith(wanted))
                .mapToInt(Month::getValue)
                .findFirst()
                .orElse(0);
    }

    private static void add(List<WrittenDate> dates, String quote, String[] parts) {
        try {
            dates.add(
                    new WrittenDate(
                            LocalDate.of(
                                    Integer.parseInt(parts[0]),
                                    Integer.parseInt(parts[1]),
                                    Integer.parseInt(parts[2])),
                            quote));
        } catch (DateTimeException _) { // no such day: no date
            return;
        }
    }

    /** Whether it differs in one of year, month and day, or has month and day the other way. */
    boolean isNear(LocalDate other) {
        int same = 0;
        same += day.getYear() == other.getYear() ? 1 : 0;
        same += day.getMonthValue() == other.getMonthValue() ? 1 : 0;
        same += day.getDayOfMonth() == other.getDayOfMonth() ? 1 : 0;
        boolean turned =
                day.getYear() == other.getYear()
                        && day.getMonthValue() == other.getDayOfMonth()
                        && day.getDayOfMonth() == other.getMonthValue();
        return same == 2 || turned;
    }
}
