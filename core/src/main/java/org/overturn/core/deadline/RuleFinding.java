package org.overturn.core.deadline;

/**
 * A rule that deserves a look.
 *
 * @param what the rule and what is the matter with it
 */
public record RuleFinding(Kind kind, String what) {

    /** What is the matter. */
    public enum Kind {
        ENDED("No longer in force, and nothing follows"),
        NO_RULE("Open denials without a rule: 90 days were taken"),
        UNVERIFIED("Not verified, and open denials rest on it"),
        STALE("Verified more than a year ago");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
