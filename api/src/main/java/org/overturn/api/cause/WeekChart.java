package org.overturn.api.cause;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.overturn.core.cause.Week;

/**
 * Denials week by week as bars.
 *
 * @param width of the picture, in the units of its bars; it is {@value #HEIGHT} high
 * @param change where the payer's rate rose; below 0: nowhere
 */
record WeekChart(int width, List<Bar> bars, int most, int change) {

    static final int HEIGHT = 100;

    private static final int STEP = 12;
    private static final int BAR = 10;

    /** One week. */
    record Bar(int x, int y, int width, int height, Week week) {}

    static WeekChart of(List<Week> weeks, Optional<LocalDate> since) {
        int most = weeks.stream().mapToInt(Week::denials).max().orElse(0);
        List<Bar> bars = new ArrayList<>();
        int change = -1;
        for (Week week : weeks) {
            int x = bars.size() * STEP;
            int height = most == 0 ? 0 : Math.ceilDiv(week.denials() * HEIGHT, most);
            bars.add(new Bar(x, HEIGHT - height, BAR, height, week));
            if (since.filter(day -> !day.isBefore(week.monday())).isPresent()) {
                change = x;
            }
        }
        return new WeekChart(Math.max(STEP, weeks.size() * STEP), bars, most, change);
    }

    public int height() {
        return HEIGHT;
    }

    /** Too few weeks make no picture. */
    public boolean isTelling() {
        return bars.size() > 2;
    }
}
