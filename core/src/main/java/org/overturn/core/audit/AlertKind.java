package org.overturn.core.audit;

/** Why entries deserve a look. None of it is proof of anything. */
public enum AlertKind {
    MASS_VIEW("Looked at the records of many patients in a short time."),
    MASS_EXPORT("Took many exports, downloads or prints in a short time."),
    AFTER_HOURS("Was at patients' records outside of the office's hours."),
    FAILED_SIGN_INS("Many attempts to sign in failed in a short time.");

    private final String meaning;

    AlertKind(String meaning) {
        this.meaning = meaning;
    }

    /** In one plain sentence about the actor. */
    public String meaning() {
        return meaning;
    }
}
