package org.overturn.core.denial;

/** What is to be done about a denial. */
public enum Route {
    APPEAL("Appeal"),
    DOCUMENTS("Send documents"),
    CORRECTED_CLAIM("Corrected claim"),
    OTHER_PAYER("Bill other payer"),
    PATIENT("Patient"),
    ENROLMENT_FIX("Enrolment fix"),
    WRITE_OFF("Write-off review"),
    WAIT("Wait for the payer"),
    NONE("Nothing to do");

    private final String label;

    Route(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether the night run opens an appeal for it. */
    public boolean opensAppeal() {
        return this == APPEAL || this == DOCUMENTS;
    }
}
