package org.overturn.core.letter.necessity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Days as they stand in letters, and as people write them. */
public final class LetterDates {

    /** In a text: {@code 05/04/1968}, {@code 1968-05-04}, {@code May 4, 1968}. */
    static final String PATTERN =
            "(\\d{1,2}/\\d{1,2}/\\d{4}|\\d{4}-\\d{2}-\\d{2}"
                    + "|(?:January|February|March|April|May|June|July|August|September|October"
                    + "|November|December) \\d{1,2}, \\d{4})";

    private static final DateTimeFormatter LONG =
            new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern("MMMM d, uuuu")
                    .toFormatter(Locale.US)
                    .withResolverStyle(ResolverStyle.STRICT);
    private static final List<DateTimeFormatter> FORMS =
            List.of(
                    DateTimeFormatter.ofPattern("M/d/uuuu").withResolverStyle(ResolverStyle.STRICT),
                    DateTimeFormatter.ISO_LOCAL_DATE,
                    LONG);

    private LetterDates() {}

    static String words(LocalDate day) {
        return LONG.format(day);
    }

    /** Empty for what is no day. */
    public static Optional<LocalDate> parse(String text) {
        for (DateTimeFormatter form : FORMS) {
            try {
                return Optional.of(LocalDate.parse(text.strip(), form));
            } catch (DateTimeException _) {
                continue; // another form, perhaps
            }
        }
        return Optional.empty();
    }
}
