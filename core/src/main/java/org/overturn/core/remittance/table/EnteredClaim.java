package org.overturn.core.remittance.table;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.overturn.core.money.Money;

/**
 * The payer's decision on one claim (835 loop 2100).
 *
 * @param row of the table in which it begins, from 1; 0 when it comes from none
 * @param accountNumber CLP01, the office's own number
 * @param payerClaimNumber CLP07
 * @param status CLP02: 1, 2, 3, 4, 22 ...
 * @param patientShare CLP05; empty: what the PR adjustments sum to
 * @param filingIndicator CLP06
 * @param references REF values of the claim by qualifier (F8, G1, 1L ...)
 * @param adjustments of the claim as a whole
 * @param remarks RARCs of the claim as a whole
 */
public record EnteredClaim(
        int row,
        String accountNumber,
        String payerClaimNumber,
        String status,
        Money charge,
        Money paid,
        Optional<Money> patientShare,
        String filingIndicator,
        Patient patient,
        String renderingNpi,
        Map<String, String> references,
        Optional<LocalDate> receivedOn,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        List<EnteredAdjustment> adjustments,
        List<String> remarks,
        List<EnteredLine> lines) {

    public EnteredClaim {
        references = Map.copyOf(references);
        adjustments = List.copyOf(adjustments);
        remarks = List.copyOf(remarks);
        lines = List.copyOf(lines);
    }

    /** Who was treated. */
    public record Patient(String lastName, String firstName, String memberId) {

        @Override
        public String toString() {
            return "Patient[]";
        }
    }

    /** Of the claim and its lines. */
    public Stream<EnteredAdjustment> allAdjustments() {
        return Stream.concat(
                adjustments.stream(), lines.stream().flatMap(l -> l.adjustments().stream()));
    }

    /** CLP05: as stated, else the sum of the PR adjustments. */
    public Money patientShareOrSum() {
        return patientShare.orElseGet(() ->
                Money.sum(
                        allAdjustments()
                                .filter(one -> one.group().equals("PR"))
                                .map(EnteredAdjustment::amountOrZero)
                                .toList()));
    }

    /** Charge less adjustments less payment; zero when the claim balances. */
    public Money difference() {
        Money adjusted = Money.sum(allAdjustments().map(EnteredAdjustment::amountOrZero).toList());
        return charge.minus(adjusted).minus(paid);
    }

    /** The row only: the rest is patient data. */
    @Override
    public String toString() {
        return "EnteredClaim[row " + row + "]";
    }
}
