package org.overturn.core.letter;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.overturn.core.remittance.Adjudication;
import org.overturn.core.remittance.Person;
import org.overturn.core.remittance.Reference;
import org.overturn.core.remittance.ServiceLine;

/** Claim, patient and coverage, as the remittance has them. */
final class ClaimFields {

    private final Adjudication claim;

    ClaimFields(Adjudication claim) {
        this.claim = claim;
    }

    void putInto(KnownFields fields) {
        fields.put("claim.number", claim.payerClaimNumber());
        fields.put("claim.account", claim.accountNumber());
        ServiceDates dates = new ServiceDates(claim.serviceFrom(), claim.serviceTo());
        if (dates.isKnown()) {
            fields.put("claim.dos", dates);
        }
        fields.put("claim.dosFrom", claim.serviceFrom());
        fields.put("claim.charge", claim.chargeOrZero());
        fields.put("claim.paid", claim.paidOrZero());
        fields.put("claim.receivedOn", claim.receivedOn());
        fields.put("claim.daysToReceipt", daysToReceipt());
        fields.put("patient.name", firstName(person("QC"), person("IL")));
        fields.put("coverage.memberId", memberId());
        fields.put("coverage.groupNo", claim.reference("1L"));
        fields.put("policy.id", reference("0K"));
        fields.put("auth.number", reference("G1"));
        fields.put("rendering.name", person("82").fullName());
        fields.put("rendering.npi", nationalId(person("82")));
    }

    private Person person(String entity) {
        return claim.person(entity);
    }

    private static String firstName(Person one, Person other) {
        return one.fullName().isEmpty() ? other.fullName() : one.fullName();
    }

    /** The corrected one (NM1*74) goes before what the claim had. */
    private String memberId() {
        return Stream.of("74", "QC", "IL")
                .map(entity -> person(entity).identifier())
                .filter(id -> !id.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String nationalId(Person person) {
        return person.identifierQualifier().equals("XX") ? person.identifier() : "";
    }

    /** Of the claim, else of the first line that has one. */
    private Optional<String> reference(String qualifier) {
        return claim.reference(qualifier)
                .or(() ->
                        claim.lines().stream()
                                .map(ServiceLine::references)
                                .flatMap(List::stream)
                                .filter(r -> r.qualifier().equals(qualifier))
                                .map(Reference::value)
                                .findFirst());
    }

    private Optional<String> daysToReceipt() {
        return claim.receivedOn()
                .flatMap(received ->
                        claim.serviceTo().map(served -> ChronoUnit.DAYS.between(served, received)))
                .filter(days -> days >= 0)
                .map(days -> Wording.count(days, "day"));
    }
}
