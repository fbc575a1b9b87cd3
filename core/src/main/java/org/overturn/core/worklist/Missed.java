package org.overturn.core.worklist;

/**
 * A denial that was not changed.
 *
 * @param patientKey our key of the patient's record, for the audit log; empty when it is unknown
 */
public record Missed(long id, Cause cause, String patientKey) {

    /** Why not. */
    public enum Cause {
        /** There is none with this number that the user may see. */
        UNKNOWN,
        /** Somebody else changed it, or the night did. */
        CHANGED_MEANWHILE,
        /** It is settled: there is nothing left to do about it. */
        CLOSED,
        /** An appeal is open for it, which another route would leave behind. */
        APPEALED,
        /** So much is given up only with a second person's approval, who was asked for it. */
        SECOND_PERSON
    }

    /** Our number only. */
    @Override
    public String toString() {
        return "Missed[" + id + " " + cause + "]";
    }
}
