package org.overturn.core.denial;

/** What a service line comes to; denial_detection.md section 5. */
public enum LineOutcome {
    DENIED,
    PARTIALLY_DENIED,
    REDUCED,
    PATIENT_SHARE_ONLY,
    COB_ZERO,
    CONTRACT_ZERO,
    INFORMATIONAL,
    PENDED,
    PAID,
    /** A line of a reversal or predetermination: it says nothing of its own. */
    NOT_JUDGED
}
