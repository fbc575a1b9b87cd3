package org.overturn.core.user;

/**
 * Why a document is under more protection than others, and what protects it. The names are stored.
 */
public enum Sensitivity {
    NORMAL("Ordinary", "HIPAA"),
    PSYCHOTHERAPY("Psychotherapy notes", "45 CFR 164.508(a)(2)"),
    PART2("Substance use treatment", "42 CFR Part 2"),
    HIV("HIV", "state law"),
    GENETIC("Genetic information", "state law, GINA"),
    REPRO("Reproductive or gender care", "state law"),
    MINOR("A minor's own consent", "state law"),
    RESTRICTED_SELF_PAY("Paid by the patient, not for the plan", "45 CFR 164.522(a)(1)(vi)");

    private final String label;
    private final String source;

    Sensitivity(String label, String source) {
        this.label = label;
        this.source = source;
    }

    public String label() {
        return label;
    }

    public String source() {
        return source;
    }
}
