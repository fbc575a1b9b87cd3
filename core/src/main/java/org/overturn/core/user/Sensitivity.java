package org.overturn.core.user;

import java.util.Optional;

/**
 * Why a document is under more protection than others, and what protects it. The names are stored.
 */
public enum Sensitivity {
    NORMAL("Ordinary", "HIPAA", ""),
    PSYCHOTHERAPY(
            "Psychotherapy notes",
            "45 CFR 164.508(a)(2)",
            "an authorization for these notes alone, with an end"),
    PART2(
            "Substance use treatment",
            "42 CFR Part 2",
            "a written consent (42 CFR 2.31); the notice on redisclosure goes with the record"),
    HIV("HIV", "state law", "a consent as the state's law asks for it"),
    GENETIC("Genetic information", "state law, GINA", "a consent as the state's law asks for it"),
    REPRO("Reproductive or gender care", "state law", "a consent as the state's law asks for it"),
    MINOR("A minor's own consent", "state law", "the consent of the minor who was treated"),
    RESTRICTED_SELF_PAY(
            "Paid by the patient, not for the plan",
            "45 CFR 164.522(a)(1)(vi)",
            "the patient's written end of the restriction");

    private final String label;
    private final String source;
    private final String consent;

    Sensitivity(String label, String source, String consent) {
        this.label = label;
        this.source = source;
        this.consent = consent;
    }

    /** What has to be on file before such a document goes to an insurer; empty: nothing. */
    public String consent() {
        return consent;
    }

    /** What has to go with such a document to whoever gets it (42 CFR 2.32); mostly nothing. */
    public Optional<String> notice() {
        return this == PART2
                ? Optional.of(
                        "42 CFR part 2 prohibits unauthorized use or disclosure of these records.")
                : Optional.empty();
    }

    public String label() {
        return label;
    }

    public String source() {
        return source;
    }
}
