package org.overturn.core.evidence;

import java.util.EnumSet;
import java.util.Set;
import org.overturn.core.user.Sensitivity;

/** What a patient signed that lets a sensitive document go to an insurer. The names are stored. */
public enum ConsentKind {
    AUTHORIZATION(
            "Authorization for these records",
            "45 CFR 164.508(c)",
            EnumSet.of(
                    Sensitivity.PSYCHOTHERAPY,
                    Sensitivity.PART2,
                    Sensitivity.HIV,
                    Sensitivity.GENETIC,
                    Sensitivity.REPRO,
                    Sensitivity.MINOR)),
    PART2_CONSENT(
            "Consent to disclose substance use records",
            "42 CFR 2.31",
            EnumSet.of(Sensitivity.PART2)),
    STATE_CONSENT(
            "Consent under state law",
            "state law",
            EnumSet.of(Sensitivity.HIV, Sensitivity.GENETIC, Sensitivity.REPRO, Sensitivity.MINOR)),
    RESTRICTION_LIFTED(
            "End of a restriction, signed by the patient",
            "45 CFR 164.522(a)(2)",
            EnumSet.of(Sensitivity.RESTRICTED_SELF_PAY));

    private final String label;
    private final String source;
    private final Set<Sensitivity> allowed;

    ConsentKind(String label, String source, Set<Sensitivity> allowed) {
        this.label = label;
        this.source = source;
        this.allowed = Set.copyOf(allowed);
    }

    public String label() {
        return label;
    }

    public String source() {
        return source;
    }

    /** Whether such a paper can allow documents with this label at all. */
    public boolean canAllow(Sensitivity sensitivity) {
        return allowed.contains(sensitivity);
    }
}
