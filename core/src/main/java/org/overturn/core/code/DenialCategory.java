package org.overturn.core.code;

import java.util.Locale;

/**
 * Why a payer does not pay, in the trade's categories; declared in the order that breaks a tie
 * between denials of one line (largest amount first, then this order).
 */
public enum DenialCategory {
    AUTHORIZATION,
    TIMELY_FILING,
    ELIGIBILITY,
    COORDINATION_OF_BENEFITS,
    MEDICAL_NECESSITY,
    EXPERIMENTAL,
    DOCUMENTATION,
    CODING,
    SUBMISSION_ERROR,
    BUNDLING,
    DUPLICATE,
    PROVIDER_CREDENTIALING,
    BENEFIT_LIMIT,
    NON_COVERED,
    OTHER,
    CONTRACTUAL,
    PATIENT_RESPONSIBILITY,
    PAYMENT_ADJUSTMENT,
    PENDED,
    APPEAL_STATUS;

    /** The name for people: {@code Medical necessity}. */
    public String label() {
        String words = name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
