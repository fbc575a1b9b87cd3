package org.overturn.batch.night;

/** How far a recorded run, or a step of it, came. */
public enum RunState {
    RUNNING,
    DONE,
    /** A person stopped it. */
    STOPPED,
    FAILED,
    /** Its program was ended from outside; the record still says that it runs. */
    BROKEN_OFF;

    /** Whether a new start has something to go on with. */
    public boolean isUnfinished() {
        return this == STOPPED || this == FAILED || this == BROKEN_OFF;
    }

    /** That of Spring Batch's own record. */
    static RunState of(String batchStatus) {
        return switch (batchStatus) {
            case "COMPLETED" -> DONE;
            case "STARTING", "STARTED", "STOPPING" -> RUNNING;
            case "STOPPED" -> STOPPED;
            default -> FAILED;
        };
    }
}
