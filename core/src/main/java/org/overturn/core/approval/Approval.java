package org.overturn.core.approval;

import java.time.Instant;

/**
 * A text and where it stands.
 *
 * @param clinical whether author and approver differ, and a clinician attests
 * @param version rises with each change of state or text
 * @param textNumber of the newest version of the text
 * @param changedAt when state or text last changed
 */
public record Approval(
        long id,
        Subject subject,
        boolean clinical,
        ApprovalState state,
        int version,
        int textNumber,
        Instant openedAt,
        Instant changedAt) {

    public Seen seen() {
        return new Seen(id, version);
    }

    /** Whether nobody may approve what they wrote themselves. */
    public boolean needsTwo() {
        return clinical || subject.kind() == SubjectKind.WRITE_OFF;
    }
}
