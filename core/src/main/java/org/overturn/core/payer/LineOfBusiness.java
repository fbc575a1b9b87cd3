package org.overturn.core.payer;

/** The kind of coverage, which decides the appeal rules that apply. */
public enum LineOfBusiness {
    MEDICARE_FFS("Original Medicare"),
    MEDICARE_ADVANTAGE("Medicare Advantage"),
    MEDICARE_PART_D("Medicare Part D"),
    MEDICAID_FFS("Medicaid"),
    MEDICAID_MCO("Medicaid managed care"),
    CHIP("CHIP"),
    COMMERCIAL_ACA("Commercial plan under the ACA"),
    COMMERCIAL_CONTRACT("Commercial, by provider contract"),
    ERISA("Self-funded employer plan (ERISA)"),
    FEHB("Federal employees (FEHB)"),
    TRICARE("TRICARE"),
    VA_COMMUNITY_CARE("VA community care"),
    WORKERS_COMP("Workers' compensation"),
    AUTO_NO_FAULT("Auto, no-fault"),
    UNKNOWN("Not known");

    private final String label;

    LineOfBusiness(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
