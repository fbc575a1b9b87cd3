package org.overturn.core.evidence.link;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An account, as far as a person needs it to say whether a document belongs there.
 *
 * @param patients names in capitals, surname first; several where two share the number
 */
public record AccountSummary(
        String patients, Optional<LocalDate> servedFrom, Optional<LocalDate> servedTo) {

    static AccountSummary of(List<KnownClaim> claims) {
        return new AccountSummary(
                claims.stream()
                        .map(claim -> claim.patient().last() + ", " + claim.patient().first())
                        .distinct()
                        .collect(Collectors.joining("; ")),
                claims.stream()
                        .flatMap(claim -> claim.servedFrom().stream())
                        .min(Comparator.naturalOrder()),
                claims.stream()
                        .flatMap(claim -> claim.servedTo().or(claim::servedFrom).stream())
                        .max(Comparator.naturalOrder()));
    }

    /** Nothing: it is a patient's. */
    @Override
    public String toString() {
        return "AccountSummary[...]";
    }
}
