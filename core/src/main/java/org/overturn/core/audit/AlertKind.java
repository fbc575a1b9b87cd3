package org.overturn.core.audit;

import java.util.Locale;

/** Why entries deserve a look. None of it is proof of anything. */
public enum AlertKind {
    MASS_VIEW("Looked at the records of many patients in a short time.", "patient"),
    MASS_EXPORT("Took many exports, downloads or prints in a short time.", "time"),
    AFTER_HOURS("Was at patients' records outside of the office's hours.", "time"),
    FAILED_SIGN_INS("Many attempts to sign in failed in a short time.", "attempt");

    private final String meaning;
    private final String counted;

    AlertKind(String meaning, String counted) {
        this.meaning = meaning;
        this.counted = counted;
    }

    /** In one plain sentence about the actor. */
    public String meaning() {
        return meaning;
    }

    /** With what is counted: {@code 1 time}, {@code 1,204 patients}. */
    public String words(int count) {
        return String.format(Locale.US, "%,d %s%s", count, counted, count == 1 ? "" : "s");
    }
}
