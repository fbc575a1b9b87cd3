package org.overturn.core.letter.necessity;

/** What the payer says to a question. */
public enum Answer {
    YES("Yes"),
    NO("No"),
    UNKNOWN("Not known");

    private final String label;

    Answer(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
