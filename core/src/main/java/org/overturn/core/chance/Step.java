package org.overturn.core.chance;

/** How alike denials are, from the coarsest likeness to the finest; each includes those before. */
public enum Step {
    CATEGORY("of this kind"),
    CODE("with this code"),
    BUSINESS("in this line of business"),
    PAYER("at this payer"),
    PROCEDURE("at this payer for such a procedure"),
    LEVEL("at this payer, procedure and level");

    private final String words;

    Step(String words) {
        this.words = words;
    }

    /** What is alike, as in "41 like it at this payer". */
    public String words() {
        return words;
    }
}
