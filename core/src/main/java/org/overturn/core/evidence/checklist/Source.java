package org.overturn.core.evidence.checklist;

/** Who can get a piece of evidence. */
public enum Source {
    PROVIDER("the provider"),
    BILLING("billing"),
    PATIENT("the patient"),
    PAYER("the payer");

    private final String label;

    Source(String label) {
        this.label = label;
    }

    /** As in "ask the provider". */
    public String label() {
        return label;
    }
}
