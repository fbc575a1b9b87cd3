package org.overturn.api.letter;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.overturn.core.approval.Attestation;
import org.overturn.core.approval.Waiver;

/**
 * A step of a letter on its way.
 *
 * @param step what is to be done
 * @param reason why; needed to ask for changes and to reopen
 * @param waivers findings that the approver lets pass
 * @param attestation what is attested; needed to sign
 */
record StepRequest(
        Kind step,
        @Nullable String reason,
        @Nullable List<WaiverRequest> waivers,
        @Nullable AttestationRequest attestation) {

    /** What can be done. */
    enum Kind {
        SUBMIT,
        ASK_FOR_CHANGES,
        APPROVE,
        SIGN,
        REOPEN;

        /** Whether somebody answers for it who is signed in. */
        boolean inPerson() {
            return this == APPROVE || this == SIGN;
        }
    }

    /** A finding by its key, and why it may pass. */
    record WaiverRequest(String finding, String reason) {}

    /**
     * Words and standing of who signs.
     *
     * @param signFor the user for whom it is signed, under a delegation
     */
    record AttestationRequest(
            String text,
            @Nullable String credentials,
            @Nullable String licence,
            @Nullable String signFor) {}

    String said() {
        return reason == null ? "" : reason;
    }

    List<Waiver> waived() {
        return waivers == null
                ? List.of()
                : waivers.stream().map(one -> new Waiver(one.finding(), one.reason())).toList();
    }

    Attestation attested() {
        if (attestation == null) {
            return Attestation.typed("", "", "");
        }
        return new Attestation(
                attestation.text(),
                Optional.ofNullable(attestation.credentials()).orElse(""),
                Optional.ofNullable(attestation.licence()).orElse(""),
                Optional.empty(),
                Optional.ofNullable(attestation.signFor())
                        .filter(id -> id.matches("\\d{1,18}"))
                        .map(Long::parseLong));
    }
}
