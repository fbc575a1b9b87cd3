package org.overturn.core.worklist;

import java.time.LocalDate;

/** A denial that is put off: it comes back on that day. */
public record Hold(LocalDate until, String reason) {

    public boolean isOver(LocalDate today) {
        return !until.isAfter(today);
    }
}
