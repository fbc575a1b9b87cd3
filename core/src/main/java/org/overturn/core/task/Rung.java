package org.overturn.core.task;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;

/** How near a day is when it is reminded of; each is given once. The nearest comes last. */
public enum Rung {
    MONTH(30, 15, "due within 30 days"),
    FORTNIGHT(14, 8, "due within 14 days"),
    WEEK(7, 4, "due within 7 days"),
    THREE_DAYS(3, 2, "due within 3 days"),
    DAY(1, 0, "due today or tomorrow"),
    OVERDUE(-1, Integer.MIN_VALUE, "overdue");

    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);

    private final int most;
    private final int least;
    private final String words;

    Rung(int most, int least, String words) {
        this.most = most;
        this.least = least;
        this.words = words;
    }

    /** Days before, as stored; -1 for overdue. */
    int days() {
        return most;
    }

    static Rung ofDays(int days) {
        return Arrays.stream(values())
                .filter(rung -> rung.most == days)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no rung of " + days + " days"));
    }

    /** As in "3 denials are ...". */
    public String words() {
        return words;
    }

    /** Whether the lead is told too, and what is on hold is reminded of all the same. */
    public boolean isLast() {
        return this == THREE_DAYS || this == DAY || this == OVERDUE;
    }

    /** The first due day that stands on it on this day. */
    LocalDate from(LocalDate today) {
        return this == OVERDUE ? FIRST_DAY : today.plusDays(least);
    }

    /** The last due day that stands on it on this day. */
    LocalDate to(LocalDate today) {
        return today.plusDays(most);
    }

    /** The first due day that stands on none as near as this. */
    public LocalDate before(LocalDate today) {
        return to(today).plusDays(1);
    }

    /** Where a day stands; empty where it is farther than a month away. */
    public static Optional<Rung> of(LocalDate dueOn, LocalDate today) {
        long left = ChronoUnit.DAYS.between(today, dueOn);
        return Arrays.stream(values())
                .filter(rung -> left <= rung.most && left >= rung.least)
                .findFirst();
    }
}
