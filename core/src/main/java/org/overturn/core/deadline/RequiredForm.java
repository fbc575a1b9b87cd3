package org.overturn.core.deadline;

/** A paper without which an appeal is dismissed or not begun; appeal_rules.md section 11. */
public enum RequiredForm {
    CMS_1696("Appointment of representative (CMS-1696)", "42 CFR 405.910, 422.561"),
    WAIVER_OF_LIABILITY("Signed waiver of liability", "42 CFR 422.574"),
    MEMBERS_CONSENT("Member's written consent", "42 CFR 438.402(c)(1)(ii)"),
    AUTHORIZED_REPRESENTATIVE(
            "Plan's authorized-representative form or assignment of benefits",
            "29 CFR 2560.503-1(b)(4)"),
    TRICARE_APPOINTMENT("Appointment of representative (TRICARE)", "32 CFR 199.10"),
    ASSIGNMENT_OF_BENEFITS("Assignment of no-fault benefits", "state law");

    private final String label;
    private final String citation;

    RequiredForm(String label, String citation) {
        this.label = label;
        this.citation = citation;
    }

    public String label() {
        return label;
    }

    public String citation() {
        return citation;
    }
}
