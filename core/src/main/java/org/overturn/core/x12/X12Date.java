package org.overturn.core.x12;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Dates as X12 writes them: CCYYMMDD, or YYMMDD in 4010's GS and ISA. */
public final class X12Date {

    private X12Date() {}

    /** The date, or empty when the text is none; {@code 20261332} is none. */
    public static Optional<LocalDate> find(String text) {
        if (text.length() != 8 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    LocalDate.of(
                            Integer.parseInt(text.substring(0, 4)),
                            Integer.parseInt(text.substring(4, 6)),
                            Integer.parseInt(text.substring(6, 8))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The text with dashes, as ISO writes dates; text that is no date stays as it is. */
    public static String iso(String text) {
        return text.length() == 8 && text.chars().allMatch(c -> c >= '0' && c <= '9')
                ? text.substring(0, 4) + "-" + text.substring(4, 6) + "-" + text.substring(6)
                : text;
    }
}
