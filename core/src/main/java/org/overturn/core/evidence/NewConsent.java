package org.overturn.core.evidence;

import java.time.LocalDate;
import java.util.Optional;
import org.overturn.core.user.Sensitivity;

/**
 * A consent as a person records it.
 *
 * @param scope what may go to whom and what for
 * @param proof the signed paper; it lies in the account that the consent is about
 */
public record NewConsent(
        ConsentKind kind,
        Sensitivity sensitivity,
        LocalDate signedOn,
        Optional<LocalDate> validUntil,
        String scope,
        Document proof) {

    /**
     * Why it can't be recorded; empty where it can.
     *
     * @param today what is signed later than this is a slip of the pen
     */
    Optional<String> refusal(LocalDate today) {
        if (sensitivity == Sensitivity.NORMAL) {
            return Optional.of("Ordinary documents need no consent.");
        }
        if (!kind.canAllow(sensitivity)) {
            return Optional.of(
                    kind.label()
                            + " can't allow "
                            + sensitivity.label()
                            + ": that needs "
                            + sensitivity.consent()
                            + ".");
        }
        if (!proof.isLinked() || !isSignedPaper(proof.kind())) {
            return Optional.of(
                    "The paper that proves it must be on file for the account, as a consent or a"
                            + " representative form.");
        }
        return refusedDates(today);
    }

    private Optional<String> refusedDates(LocalDate today) {
        if (signedOn.isAfter(today)) {
            return Optional.of("It can't have been signed after today.");
        }
        if (validUntil.map(last -> last.isBefore(signedOn)).orElse(false)) {
            return Optional.of("It can't end before it was signed.");
        }
        if (sensitivity == Sensitivity.PSYCHOTHERAPY && validUntil.isEmpty()) {
            return Optional.of(
                    "An authorization for psychotherapy notes must say until when it is valid (45"
                            + " CFR 164.508(c)(1)(v)).");
        }
        return scope.isBlank()
                ? Optional.of("Say what it allows: which records, to whom, what for.")
                : Optional.empty();
    }

    private static boolean isSignedPaper(DocumentKind kind) {
        return kind == DocumentKind.CONSENT || kind == DocumentKind.REPRESENTATIVE_FORM;
    }

    /** The kind only. */
    @Override
    public String toString() {
        return "NewConsent[" + kind + "]";
    }
}
