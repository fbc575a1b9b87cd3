package org.overturn.core.approval;

/** Kinds of texts, and what holds for each. The names are stored. */
public enum SubjectKind {
    /** Clinical or not, as its template says. */
    APPEAL_LETTER("Appeal letter", false, true),
    NECESSITY_LETTER("Letter of medical necessity", true, true),
    /** The reason why a denial is given up; the approval carries it out. */
    WRITE_OFF("Write-off", false, false);

    private final String label;
    private final boolean alwaysClinical;
    private final boolean signed;

    SubjectKind(String label, boolean alwaysClinical, boolean signed) {
        this.label = label;
        this.alwaysClinical = alwaysClinical;
        this.signed = signed;
    }

    public String label() {
        return label;
    }

    boolean isAlwaysClinical() {
        return alwaysClinical;
    }

    /** Whether it is signed and sent; otherwise its approval is the end. */
    public boolean isSigned() {
        return signed;
    }
}
