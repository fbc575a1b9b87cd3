package org.overturn.core.deadline;

/**
 * Where a filing limit comes from; an earlier one goes before a later one (appeal_rules.md 1.9).
 */
public enum RuleSource {
    CONTRACT("contract"),
    PAYER_OVERRIDE("office's rule for the payer"),
    PAYER("payer's rule"),
    STATE("state's rule"),
    LINE("line of business"),
    DEFAULT("default");

    private final String label;

    RuleSource(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
