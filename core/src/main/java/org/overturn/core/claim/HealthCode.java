package org.overturn.core.claim;

import java.util.Set;

/**
 * One code of an HI segment: a diagnosis, and in the 837I procedures, conditions, occurrences.
 *
 * @param qualifier HI-1: ABK or BK principal diagnosis, ABF or BF another one, DR, BBR, BG ...
 * @param presentOnAdmission Y, N, U, W or empty (837I)
 */
public record HealthCode(String qualifier, String code, String presentOnAdmission, ByteRange at) {

    private static final Set<String> PRINCIPAL = Set.of("ABK", "BK");
    private static final Set<String> DIAGNOSES =
            Set.of("ABK", "BK", "ABF", "BF", "ABJ", "BJ", "APR", "PR", "ABN", "BN");

    public boolean isDiagnosis() {
        return DIAGNOSES.contains(qualifier);
    }

    public boolean isPrincipalDiagnosis() {
        return PRINCIPAL.contains(qualifier);
    }
}
