package org.overturn.core.denial;

/** What an adjudication comes to; denial_detection.md section 5. */
public enum ClaimOutcome {
    REVERSAL,
    PREDETERMINATION,
    FORWARDED_NOT_OURS,
    PENDED,
    FULL_DENIAL,
    PARTIAL_DENIAL,
    ZERO_PAY_NOT_DENIED,
    PAID
}
