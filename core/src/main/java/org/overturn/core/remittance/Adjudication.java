package org.overturn.core.remittance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.overturn.core.money.Money;

/**
 * Loop 2100: the payer's decision on one claim, as it stands in one remittance.
 *
 * @param ordinal position in the remittance, from 1
 * @param offset byte of the CLP segment in the file
 * @param length bytes of the loop, to the next CLP, LX, PLB or SE
 * @param accountNumber CLP01
 * @param status CLP02 as sent
 * @param charge CLP03; empty when missing or no number (counts as zero)
 * @param paid CLP04; likewise
 * @param patientShare CLP05; likewise
 * @param filingIndicator CLP06 as sent
 * @param payerClaimNumber CLP07
 * @param adjustments claim-level CAS
 * @param remarks RARCs of MIA and MOA, in order
 * @param statementFrom DTM*232
 * @param statementTo DTM*233
 * @param receivedOn DTM*050, the best proof of timely filing there is
 * @param coverageEndedOn DTM*036
 */
public record Adjudication(
        int ordinal,
        long offset,
        int length,
        String accountNumber,
        String status,
        Optional<Money> charge,
        Optional<Money> paid,
        Optional<Money> patientShare,
        String filingIndicator,
        String payerClaimNumber,
        String facilityCode,
        String frequency,
        String drg,
        List<Person> people,
        List<Adjustment> adjustments,
        List<Remark> remarks,
        List<Reference> references,
        Optional<LocalDate> statementFrom,
        Optional<LocalDate> statementTo,
        Optional<LocalDate> receivedOn,
        Optional<LocalDate> coverageEndedOn,
        List<Remittance.Contact> contacts,
        List<Quantity> amounts,
        List<Quantity> quantities,
        List<ServiceLine> lines) {

    public Adjudication {
        people = List.copyOf(people);
        adjustments = List.copyOf(adjustments);
        remarks = List.copyOf(remarks);
        references = List.copyOf(references);
        contacts = List.copyOf(contacts);
        amounts = List.copyOf(amounts);
        quantities = List.copyOf(quantities);
        lines = List.copyOf(lines);
    }

    public Money chargeOrZero() {
        return charge.orElse(Money.ZERO);
    }

    public Money paidOrZero() {
        return paid.orElse(Money.ZERO);
    }

    /** How issues name it: by the payer's number, else by the account. */
    public String subject() {
        return subject(payerClaimNumber, accountNumber);
    }

    /** The same of a claim that isn't read to its end yet. */
    public static String subject(String payerClaimNumber, String accountNumber) {
        return payerClaimNumber.isEmpty()
                ? "account " + accountNumber
                : "claim " + payerClaimNumber;
    }

    /** The first person of a kind (NM101), or {@link Person#NONE}. */
    public Person person(String entity) {
        for (Person person : people) {
            if (person.entity().equals(entity)) {
                return person;
            }
        }
        return Person.NONE;
    }

    /** The first reference of a kind (REF01). */
    public Optional<String> reference(String qualifier) {
        for (Reference reference : references) {
            if (reference.qualifier().equals(qualifier)) {
                return Optional.of(reference.value());
            }
        }
        return Optional.empty();
    }

    /** Claim and line adjustments, in the order of the file. */
    public Stream<Adjustment> allAdjustments() {
        return Stream.concat(
                adjustments.stream(), lines.stream().flatMap(l -> l.adjustments().stream()));
    }

    /** CLP03 - claim CAS - line CAS - CLP04; zero when the claim balances. */
    public Money difference() {
        Money left = chargeOrZero().minus(paidOrZero());
        for (Adjustment adjustment : adjustments) {
            left = left.minus(adjustment.amountOrZero());
        }
        for (ServiceLine line : lines) {
            left = left.minus(line.adjusted());
        }
        return left;
    }

    /** The sum of the PR adjustments. */
    public Money adjustedToPatient() {
        Money sum = toPatient(adjustments);
        for (ServiceLine line : lines) {
            sum = sum.plus(toPatient(line.adjustments()));
        }
        return sum;
    }

    private static Money toPatient(List<Adjustment> adjustments) {
        Money sum = Money.ZERO;
        for (Adjustment adjustment : adjustments) {
            if (adjustment.group().equals("PR")) {
                sum = sum.plus(adjustment.amountOrZero());
            }
        }
        return sum;
    }

    /** The sum of SVC02. */
    public Money lineCharges() {
        Money sum = Money.ZERO;
        for (ServiceLine line : lines) {
            sum = sum.plus(line.chargeOrZero());
        }
        return sum;
    }

    /** First day of service: the earliest line date, else DTM*232. */
    public Optional<LocalDate> serviceFrom() {
        Optional<LocalDate> first = Optional.empty();
        for (ServiceLine line : lines) {
            if (line.from().isPresent()
                    && (first.isEmpty() || line.from().get().isBefore(first.get()))) {
                first = line.from();
            }
        }
        return first.or(() -> statementFrom);
    }

    /** Last day of service: the latest line date, else DTM*233, else the first day. */
    public Optional<LocalDate> serviceTo() {
        Optional<LocalDate> last = Optional.empty();
        for (ServiceLine line : lines) {
            Optional<LocalDate> to = line.to().or(line::from);
            if (to.isPresent() && (last.isEmpty() || to.get().isAfter(last.get()))) {
                last = to;
            }
        }
        return last.or(() -> statementTo).or(this::serviceFrom);
    }

    public boolean isReversal() {
        return status.equals("22");
    }

    /** Our numbers only: the rest is patient data. */
    @Override
    public String toString() {
        return "Adjudication[" + ordinal + " at " + offset + ", status " + status + "]";
    }
}
