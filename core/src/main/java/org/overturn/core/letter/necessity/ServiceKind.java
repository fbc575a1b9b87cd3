package org.overturn.core.letter.necessity;

/** The kind of service a letter asks for; what a letter needs differs by it. */
public enum ServiceKind {
    PROCEDURE("Procedure"),
    DRUG("Drug"),
    EQUIPMENT("Medical equipment"),
    IMAGING("Imaging"),
    THERAPY("Therapy"),
    INPATIENT("Inpatient stay");

    private final String label;

    ServiceKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
