package org.overturn.core.letter.necessity;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a letter is held against.
 *
 * @param claimDiagnoses of the claim as it was sent (837 HI); empty when none is on file
 * @param signature none while it isn't signed
 * @param provider the name of the user who is to sign it
 * @param patients those of the account, as its claims and remittances have them; empty when there
 *     are none
 */
public record Circumstances(
        ServiceKind kind,
        LocalDate today,
        Set<String> claimDiagnoses,
        Optional<SignatureState> signature,
        Optional<String> provider,
        List<KnownPatient> patients) {

    public Circumstances {
        claimDiagnoses = Set.copyOf(claimDiagnoses);
        patients = List.copyOf(patients);
    }

    /** No provider is assigned, and nothing known of the patient. */
    public Circumstances(
            ServiceKind kind,
            LocalDate today,
            Set<String> claimDiagnoses,
            Optional<SignatureState> signature) {
        this(kind, today, claimDiagnoses, signature, Optional.empty(), List.of());
    }

    /** A letter that stands alone: no claim, no signature. */
    public static Circumstances alone(ServiceKind kind, LocalDate today) {
        return new Circumstances(kind, today, Set.of(), Optional.empty());
    }

    /**
     * A signature.
     *
     * @param current whether it is for the text as it stands now
     */
    public record SignatureState(boolean current) {}
}
