package org.overturn.core.worklist;

import org.overturn.core.audit.Changes;

/**
 * A denial that was changed; with it the change can be undone.
 *
 * @param version since the change
 * @param patientKey our key of the patient's record, for the audit log
 * @param changes what became of its fields, for the audit log
 */
public record Changed(long id, int version, Before before, String patientKey, Changes changes) {

    /** Our number only. */
    @Override
    public String toString() {
        return "Changed[" + id + "]";
    }
}
