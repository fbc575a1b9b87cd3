package org.overturn.api.denial;

import java.util.List;
import java.util.Optional;
import org.overturn.core.worklist.WorkOutcome;

/**
 * What came of a change of many denials.
 *
 * @param undo names the change for {@code /denials/undo}; none where nothing was changed
 */
record BulkView(List<ChangedDenial> changed, List<MissedDenial> missed, Optional<String> undo) {

    /** With its new version. */
    record ChangedDenial(String id, int version) {}

    /** With the cause: UNKNOWN, CHANGED_MEANWHILE, CLOSED, APPEALED, SECOND_PERSON. */
    record MissedDenial(String id, String cause) {}

    static BulkView of(WorkOutcome outcome, Optional<String> undo) {
        return new BulkView(
                outcome.changed().stream()
                        .map(one -> new ChangedDenial(String.valueOf(one.id()), one.version()))
                        .toList(),
                outcome.missed().stream()
                        .map(one -> new MissedDenial(String.valueOf(one.id()), one.cause().name()))
                        .toList(),
                undo);
    }
}
