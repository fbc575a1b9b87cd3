package org.overturn.core.evidence.link;

import java.time.LocalDate;
import java.util.Optional;

/** A claim on file, as far as it tells whose a document is. */
record KnownClaim(
        String accountNumber,
        String accountKey,
        String claimNumber,
        String memberId,
        PatientName patient,
        Optional<LocalDate> servedFrom,
        Optional<LocalDate> servedTo) {

    boolean wasServedOn(LocalDate day) {
        return servedFrom
                .map(from -> !day.isBefore(from) && !day.isAfter(servedTo.orElse(from)))
                .orElse(false);
    }

    /** Nothing: all of it is a patient's. */
    @Override
    public String toString() {
        return "KnownClaim[...]";
    }
}
