package org.overturn.core.submission;

import java.util.EnumSet;
import java.util.Set;

/** Where a submission stands. The names are stored. */
public enum SubmissionState {
    /** Waits for its turn, or for the next attempt. */
    QUEUED("Waiting"),
    /** Is being sent: from here on something may have left. */
    SENDING("Sending"),
    /** Nobody can tell from here whether it left; a person has to find out. */
    IN_DOUBT("In doubt"),
    /** The next one on the way has it: the mail server, the fax program, the folder. */
    SENT("Sent"),
    /** The payer has it: a receipt, a tracking number, a portal's confirmation says so. */
    CONFIRMED("Confirmed"),
    /** It did not arrive, and is not tried again by itself. */
    FAILED("Failed"),
    /** It was taken back before anything left. */
    WITHDRAWN("Withdrawn");

    private final String label;

    SubmissionState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public boolean canBecome(SubmissionState next) {
        return next().contains(next);
    }

    private Set<SubmissionState> next() {
        return switch (this) {
            case QUEUED -> EnumSet.of(SENDING, FAILED, WITHDRAWN);
            case SENDING -> EnumSet.of(QUEUED, IN_DOUBT, SENT, FAILED);
            case IN_DOUBT -> EnumSet.of(QUEUED, SENT, FAILED);
            case SENT -> EnumSet.of(CONFIRMED, FAILED);
            case FAILED -> EnumSet.of(QUEUED, WITHDRAWN);
            case CONFIRMED, WITHDRAWN -> EnumSet.noneOf(SubmissionState.class);
        };
    }
}
