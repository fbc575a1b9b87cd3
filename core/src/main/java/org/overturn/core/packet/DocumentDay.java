package org.overturn.core.packet;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * The day by which people tell a document from others of its kind.
 *
 * @param served the first day of service it tells of; else the day on which it came
 */
public record DocumentDay(LocalDate on, boolean served) {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.US);

    /** {@code March 3, 2026}, or {@code received March 3, 2026}. */
    String words() {
        return (served ? "" : "received ") + DAY.format(on);
    }
}
