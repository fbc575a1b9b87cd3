package org.overturn.api.denial;

import java.time.Clock;
import java.time.LocalDate;
import org.overturn.core.worklist.Appraisals;
import org.overturn.core.worklist.WorkItem;
import org.springframework.stereotype.Component;

/** Denials in JSON, appraised as of today. */
@Component
class DenialViews {

    private final Appraisals appraisals;
    private final Clock clock;

    DenialViews(Appraisals appraisals, Clock clock) {
        this.appraisals = appraisals;
        this.clock = clock;
    }

    DenialView of(WorkItem item) {
        return DenialView.of(item, why(item));
    }

    DenialView masked(WorkItem item) {
        return DenialView.masked(item, why(item));
    }

    /** Why it has its priority. */
    String why(WorkItem item) {
        return appraisals.why(item, LocalDate.now(clock));
    }
}
