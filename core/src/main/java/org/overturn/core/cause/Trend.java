package org.overturn.core.cause;

import java.time.LocalDate;
import java.util.List;

/** Whether denials of a cause became more: the last four weeks beside the four before. */
public enum Trend {
    RISING("rising"),
    STEADY("steady"),
    FALLING("falling"),
    OVER("none in four weeks"),
    /** There are no eight weeks to compare. */
    UNKNOWN("too early to tell");

    private static final int WINDOW = 28;
    private static final double SURE = 1.96;

    private final String label;

    Trend(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /**
     * @param first of the days on which the payers' remittances are on file
     */
    static Trend of(List<Refusal> refusals, LocalDate first, LocalDate today) {
        LocalDate recent = today.minusDays(WINDOW);
        if (first.isAfter(recent.minusDays(WINDOW))) {
            return UNKNOWN;
        }
        long last = count(refusals, recent, today);
        if (last == 0) {
            return OVER;
        }
        long before = count(refusals, recent.minusDays(WINDOW), recent);
        double difference = (last - before) / Math.sqrt(last + before);
        if (Math.abs(difference) < SURE) {
            return STEADY;
        }
        return difference > 0 ? RISING : FALLING;
    }

    private static long count(List<Refusal> refusals, LocalDate after, LocalDate until) {
        return refusals.stream()
                .filter(r -> r.day().isAfter(after) && !r.day().isAfter(until))
                .count();
    }
}
