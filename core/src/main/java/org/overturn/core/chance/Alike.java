package org.overturn.core.chance;

/** Ended denials that are alike up to a step. */
public record Alike(Step step, long won, long cases) {

    /** As in "12 of 19 like it won at this payer". */
    public String words() {
        return cases == 0
                ? "none like it has ended yet"
                : won + " of " + cases + " like it won " + step.words();
    }
}
