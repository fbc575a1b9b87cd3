package org.overturn.core.x12;

import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.util.Optional;

/** Dates as X12 writes them: CCYYMMDD, or YYMMDD in 4010's GS and ISA. */
public final class X12Date {

    private static final int LENGTH = 8;

    private X12Date() {}

    /** The date, or empty when the text is none; {@code 20261332} is none. */
    public static Optional<LocalDate> find(String text) {
        if (text.length() != LENGTH) {
            return Optional.empty();
        }
        int number = 0;
        for (int i = 0; i < LENGTH; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return Optional.empty();
            }
            number = number * 10 + (c - '0');
        }
        return isDay(number)
                ? Optional.of(LocalDate.of(number / 10000, number / 100 % 100, number % 100))
                : Optional.empty();
    }

    /**
     * Whether a text is a date.
     *
     * @param code the text as {@link Segment#code} gives it
     */
    public static boolean isValid(long code) {
        int number = 0;
        for (int shift = 8 * LENGTH - 8; shift >= 0; shift -= 8) {
            int digit = (int) (code >>> shift & 255) - '0';
            if (digit < 0 || digit > 9) {
                return false;
            }
            number = number * 10 + digit;
        }
        return isDay(number);
    }

    private static boolean isDay(int number) {
        int year = number / 10000;
        int month = number / 100 % 100;
        int day = number % 100;
        if (month < 1 || month > 12 || day < 1) {
            return false;
        }
        return day <= 28 || day <= Month.of(month).length(Year.isLeap(year));
    }

    /** The text with dashes, as ISO writes dates; text that is no date stays as it is. */
    public static String iso(String text) {
        return text.length() == 8 && text.chars().allMatch(c -> c >= '0' && c <= '9')
                ? text.substring(0, 4) + "-" + text.substring(4, 6) + "-" + text.substring(6)
                : text;
    }
}
