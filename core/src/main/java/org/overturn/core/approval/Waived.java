package org.overturn.core.approval;

import java.time.Instant;

/**
 * A finding that an approver let pass.
 *
 * @param textNumber of the version it was found in
 * @param finding its key
 * @param said what the finding said
 */
public record Waived(
        int textNumber, String finding, String said, String reason, String by, Instant at) {

    /** Without what was said: it says something of a patient. */
    @Override
    public String toString() {
        return "Waived[" + finding + "]";
    }
}
