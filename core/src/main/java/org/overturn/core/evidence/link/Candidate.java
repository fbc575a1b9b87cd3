package org.overturn.core.evidence.link;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.overturn.core.remittance.AccountKey;

/**
 * An account that a document may belong to, with all its claims.
 *
 * @param births days of birth of its patients, as the claims that were sent say
 */
record Candidate(List<KnownClaim> claims, Set<LocalDate> births) {

    Candidate {
        claims = List.copyOf(claims);
        births = Set.copyOf(births);
    }

    Candidate bornOn(Set<LocalDate> days) {
        return new Candidate(claims, days);
    }

    String key() {
        return claims.getFirst().accountKey();
    }

    /** As the claims write it; where they write it in several ways, as the document does. */
    String number(Signals signals) {
        return claims.stream()
                .map(KnownClaim::accountNumber)
                .filter(number -> isWritten(number, signals))
                .findFirst()
                .orElse(claims.getFirst().accountNumber());
    }

    private static boolean isWritten(String number, Signals signals) {
        return number.equalsIgnoreCase(signals.told().accountNumber())
                || signals.identifiers().containsKey(number.strip().toUpperCase(Locale.ROOT));
    }

    Set<String> members() {
        return claims.stream()
                .map(KnownClaim::memberId)
                .filter(id -> !id.isBlank())
                .map(AccountKey::of)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    List<PatientName> names() {
        return claims.stream()
                .map(KnownClaim::patient)
                .filter(PatientName::tells)
                .distinct()
                .toList();
    }

    /** Whether its claims are of more than one patient. */
    boolean isOfSeveral() {
        List<PatientName> names = names();
        boolean differ =
                names.stream().anyMatch(one -> names.stream().anyMatch(o -> !one.mayBe(o)));
        return differ || births.size() > 1;
    }

    /** Whether it is proved to be of the same patient as another: name and day of birth. */
    boolean isOfSamePatient(Candidate other) {
        return !isOfSeveral()
                && !other.isOfSeveral()
                && births.size() == 1
                && births.equals(other.births)
                && names().stream().anyMatch(n -> other.names().stream().anyMatch(n::mayBe));
    }

    /** The payer's claim number that the document bears, if it bears one. */
    Optional<String> claimNumber(Set<String> identifiers) {
        return claims.stream()
                .map(claim -> claim.claimNumber().strip().toUpperCase(Locale.ROOT))
                .filter(number -> !number.isEmpty() && identifiers.contains(number))
                .findFirst();
    }

    Optional<LocalDate> servedOn(Set<LocalDate> days) {
        return days.stream()
                .filter(day -> claims.stream().anyMatch(claim -> claim.wasServedOn(day)))
                .findFirst();
    }

    boolean hasClaimNumber(String number) {
        return claims.stream().anyMatch(c -> Objects.equals(c.claimNumber(), number));
    }

    /** Nothing: all of it is a patient's. */
    @Override
    public String toString() {
        return "Candidate[...]";
    }
}
