package org.overturn.api.day;

import java.time.LocalDate;
import java.util.List;
import org.overturn.core.task.ReminderCount;

/**
 * Reminders of one kind and rung.
 *
 * @param held how many of them are on hold
 * @param path of the worklist that shows them, among others as near
 */
record ReminderLine(int count, String words, int held, String path) {

    static List<ReminderLine> of(List<ReminderCount> counts, LocalDate today) {
        return counts.stream().map(one -> of(one, today)).toList();
    }

    private static ReminderLine of(ReminderCount one, LocalDate today) {
        return new ReminderLine(
                one.count(),
                (one.appeals() ? "appeal" : "denial")
                        + (one.count() == 1 ? " " : "s ")
                        + one.rung().words(),
                one.held(),
                "/worklist?owner=me&dueBefore="
                        + one.rung().before(today)
                        + (one.held() > 0 ? "&held=ANY" : ""));
    }
}
