package org.overturn.core.deadline;

/** What runs against a case. */
public enum ClockKind {
    APPEAL("Appeal"),
    CORRECTED_CLAIM("Corrected claim"),
    OPEN_NEGOTIATION("Open negotiation (No Surprises Act)"),
    RECORDS_REQUEST("Records asked for"),
    RECOUPMENT_STOP("Stop of recoupment, by the first appeal"),
    RECOUPMENT_STOP_SECOND("Stop of recoupment, by the second appeal");

    private final String label;

    ClockKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
