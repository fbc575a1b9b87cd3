package org.overturn.core.letter.necessity;

/** How much a letter needs a field or a record. */
public enum Need {
    /** A letter that lacks it can't be approved. */
    REQUIRED("required"),
    /** It makes the letter stronger. */
    RECOMMENDED("recommended");

    private final String label;

    Need(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    static Need of(String label) {
        return label.equals("required") ? REQUIRED : RECOMMENDED;
    }
}
