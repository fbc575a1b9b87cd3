package org.overturn.core.code;

import java.util.Optional;

/**
 * The four business scenarios into which CAQH CORE operating rule 360 puts the reasons why a payer
 * does not pay, in our words. Which category belongs to which is our reading, not the rule's own
 * list of code combinations, which we don't ship.
 */
public enum CoreScenario {
    MISSING_DOCUMENTS("1: more information is needed, documents are missing"),
    MISSING_DATA("2: more information is needed, data of the claim is missing or wrong"),
    NOT_COVERED("3: the plan does not cover the service"),
    NOT_SEPARATELY_PAYABLE("4: the service is not paid for by itself");

    private final String label;

    CoreScenario(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Of a category; empty for those that may be of several, or of none. */
    public static Optional<CoreScenario> of(DenialCategory category) {
        return switch (category) {
            case DOCUMENTATION -> Optional.of(MISSING_DOCUMENTS);
            case SUBMISSION_ERROR, CODING -> Optional.of(MISSING_DATA);
            case NON_COVERED, BENEFIT_LIMIT, MEDICAL_NECESSITY, EXPERIMENTAL ->
                    Optional.of(NOT_COVERED);
            case BUNDLING -> Optional.of(NOT_SEPARATELY_PAYABLE);
            case AUTHORIZATION,
                    TIMELY_FILING,
                    ELIGIBILITY,
                    COORDINATION_OF_BENEFITS,
                    DUPLICATE,
                    PROVIDER_CREDENTIALING,
                    OTHER,
                    CONTRACTUAL,
                    PATIENT_RESPONSIBILITY,
                    PAYMENT_ADJUSTMENT,
                    PENDED,
                    APPEAL_STATUS ->
                    Optional.empty();
        };
    }
}
