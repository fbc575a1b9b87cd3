package org.overturn.api.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.overturn.core.money.Money;
import org.springframework.stereotype.Component;

/** Money, dates and counts as US offices write them; {@code fmt} in templates. */
@Component
public final class Formats {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("MM/dd/uuuu", Locale.US);
    private static final DateTimeFormatter LONG_DAY =
            DateTimeFormatter.ofPattern("EEEE, MMMM d, uuuu", Locale.US);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("MM/dd/uuuu h:mm a", Locale.US);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("h:mm a", Locale.US);

    /** Alone, not as a part of a name such as {@code era-2026-03-02.835}. */
    private static final Pattern ISO_DAY =
            Pattern.compile("(?<![\\w./-])(\\d{4})-(\\d{2})-(\\d{2})(?![-./]?\\w)");

    /** Behind a separator, in front of what is none. */
    private static final Pattern PART = Pattern.compile("(?<=[-_.,+~/\\\\])(?![-_.,+~/\\\\])");

    /** Line ends and tabs are seen as they are. */
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x1F&&[^\\n\\r\\t]]");

    /** File, group, record and unit separator, as ASCII names them. */
    private static final List<String> SEPARATORS = List.of("FS", "GS", "RS", "US");

    private static final char FIRST_SEPARATOR = 0x1C;

    private final Clock clock;

    Formats(Clock clock) {
        this.clock = clock;
    }

    /** {@code $1,234.50}, {@code -$1,234.50}. */
    public String money(Money amount) {
        return amount.toDollars();
    }

    /** {@code 03/02/2026}; a dash for none. */
    public String date(Optional<LocalDate> day) {
        return day.map(DAY::format).orElse("–");
    }

    public String date(LocalDate day) {
        return DAY.format(day);
    }

    /** {@code Monday, March 2, 2026}. */
    public String longDate(LocalDate day) {
        return LONG_DAY.format(day);
    }

    /** {@code 03/02/2026 4:05 PM}, in the office's time zone. */
    public String moment(Instant at) {
        return MOMENT.format(at.atZone(clock.getZone()));
    }

    /** {@code 4:05 PM}, in the office's time zone. */
    public String time(Instant at) {
        return TIME.format(at.atZone(clock.getZone()));
    }

    /** The same, the minute rounded up: at that time it has passed. */
    public String timeAfter(Instant at) {
        Instant minute = at.truncatedTo(ChronoUnit.MINUTES);
        return time(minute.equals(at) ? at : minute.plus(1, ChronoUnit.MINUTES));
    }

    /** With names in place of characters that have no sign, such as separators of some files. */
    public static String visible(String raw) {
        return CONTROL.matcher(raw).replaceAll(match -> "<" + name(match.group().charAt(0)) + ">");
    }

    private static String name(char control) {
        return control >= FIRST_SEPARATOR
                ? SEPARATORS.get(control - FIRST_SEPARATOR)
                : "%02X".formatted((int) control);
    }

    /** A sentence of the record, with its dates as US offices write them. */
    public String proof(String sentence) {
        return ISO_DAY.matcher(sentence).replaceAll("$2/$3/$1");
    }

    /** The parts of a file's name, each with the separators behind it: a line may end there. */
    public List<String> parts(String name) {
        return List.of(PART.split(name));
    }

    /** {@code Packet build} for {@code PACKET_BUILD}. */
    public String words(String constant) {
        String spaced = constant.replace('_', ' ');
        return spaced.isEmpty()
                ? ""
                : spaced.charAt(0) + spaced.substring(1).toLowerCase(Locale.ROOT);
    }

    /** {@code 1,204}. */
    public String count(long number) {
        return String.format(Locale.US, "%,d", number);
    }

    /** {@code 1 appeal}, {@code 1,204 appeals}. */
    public String count(long number, String what) {
        return count(number) + " " + what + (number == 1 ? "" : "s");
    }

    /** How far off a date is, with its urgency. */
    public DueBadge due(Optional<LocalDate> day) {
        return day.map(on -> DueBadge.of(ChronoUnit.DAYS.between(LocalDate.now(clock), on)))
                .orElse(DueBadge.UNKNOWN);
    }
}
