package org.overturn.core.approval;

import java.time.Instant;
import java.util.Optional;

/**
 * A step in the history of a text.
 *
 * @param from empty for the first
 * @param textNumber of the version of the text that was the newest
 * @param voided whether an approval, and perhaps a signature, lost its force by it
 * @param by the name then
 */
public record Step(
        Optional<ApprovalState> from,
        ApprovalState to,
        int textNumber,
        boolean voided,
        String reason,
        String by,
        Instant at) {

    /** Without the reason: a person typed it. */
    @Override
    public String toString() {
        return "Step[" + from.map(Enum::name).orElse("") + " -> " + to + "]";
    }
}
