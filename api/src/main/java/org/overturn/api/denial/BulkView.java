package org.overturn.api.denial;

import java.util.List;
import org.overturn.core.worklist.WorkOutcome;

/** What came of a change of many denials. */
record BulkView(List<ChangedDenial> changed, List<MissedDenial> missed) {

    /** With its new version. */
    record ChangedDenial(String id, int version) {}

    /** With the cause: UNKNOWN, CHANGED_MEANWHILE, CLOSED, APPEALED, SECOND_PERSON. */
    record MissedDenial(String id, String cause) {}

    static BulkView of(WorkOutcome outcome) {
        return new BulkView(
                outcome.changed().stream()
                        .map(one -> new ChangedDenial(String.valueOf(one.id()), one.version()))
                        .toList(),
                outcome.missed().stream()
                        .map(one -> new MissedDenial(String.valueOf(one.id()), one.cause().name()))
                        .toList());
    }
}
