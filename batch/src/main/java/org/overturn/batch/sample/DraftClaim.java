package org.overturn.batch.sample;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.overturn.core.denial.ClaimOutcome;
import org.overturn.core.denial.LedgerClass;
import org.overturn.core.money.Money;

/**
 * One adjudication to be written, with the truth about it.
 *
 * @param claimNumber CLP07
 * @param status CLP02
 * @param outcome what a perfect reader finds
 * @param charge CLP03
 * @param adjustments at claim level
 */
record DraftClaim(
        Episode episode,
        String claimNumber,
        String status,
        ClaimOutcome outcome,
        Money charge,
        List<Adjusted> adjustments,
        List<String> remarks,
        List<DraftLine> lines,
        Details details) {

    /**
     * The rarer parts of a claim.
     *
     * @param originalNumber REF*F8 of a correction
     * @param otherPayer NM1*TT of a forwarded claim, NM1*PR of one that another payer owes
     * @param drg CLP11 of an inpatient stay
     */
    record Details(
            Optional<String> originalNumber,
            Optional<Money> interest,
            Optional<LocalDate> coverageEndedOn,
            Optional<String> otherPayer,
            String drg) {

        static final Details NONE =
                new Details(
                        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), "");

        Details correcting(String number) {
            return new Details(Optional.of(number), interest, coverageEndedOn, otherPayer, drg);
        }

        Details withInterest(Money amount) {
            return new Details(
                    originalNumber, Optional.of(amount), coverageEndedOn, otherPayer, drg);
        }

        Details coverageEnded(LocalDate day) {
            return new Details(originalNumber, interest, Optional.of(day), otherPayer, drg);
        }

        Details withOtherPayer(String name) {
            return new Details(originalNumber, interest, coverageEndedOn, Optional.of(name), drg);
        }

        Details withDrg(String code) {
            return new Details(originalNumber, interest, coverageEndedOn, otherPayer, code);
        }
    }

    /** A claim with lines only. */
    static DraftClaim ofLines(
            Episode episode, String claimNumber, ClaimOutcome outcome, List<DraftLine> lines) {
        Money charge = Money.sum(lines.stream().map(DraftLine::charge).toList());
        return new DraftClaim(
                episode,
                claimNumber,
                "1",
                outcome,
                charge,
                List.of(),
                List.of(),
                lines,
                Details.NONE);
    }

    /** A claim adjudicated as a whole. */
    static DraftClaim ofClaim(
            Episode episode,
            String claimNumber,
            ClaimOutcome outcome,
            Money charge,
            List<Adjusted> adjustments) {
        return new DraftClaim(
                episode,
                claimNumber,
                "1",
                outcome,
                charge,
                adjustments,
                List.of(),
                List.of(),
                Details.NONE);
    }

    DraftClaim withStatus(String code) {
        return new DraftClaim(
                episode, claimNumber, code, outcome, charge, adjustments, remarks, lines, details);
    }

    DraftClaim withRemarks(List<String> codes) {
        return new DraftClaim(
                episode, claimNumber, status, outcome, charge, adjustments, codes, lines, details);
    }

    DraftClaim withAdjustments(List<Adjusted> claimLevel) {
        return new DraftClaim(
                episode, claimNumber, status, outcome, charge, claimLevel, remarks, lines, details);
    }

    DraftClaim withDetails(Details others) {
        return new DraftClaim(
                episode, claimNumber, status, outcome, charge, adjustments, remarks, lines, others);
    }

    /** The reversal of this claim: all money and adjustments with the other sign. */
    DraftClaim reversed() {
        return new DraftClaim(
                episode,
                claimNumber,
                "22",
                ClaimOutcome.REVERSAL,
                charge.negate(),
                adjustments.stream().map(Adjusted::reversed).toList(),
                remarks,
                lines.stream().map(DraftLine::reversed).toList(),
                Details.NONE.withDrg(details.drg()));
    }

    boolean isReversal() {
        return outcome == ClaimOutcome.REVERSAL;
    }

    boolean isInpatient() {
        return !details.drg().isEmpty();
    }

    Money paid() {
        return charge.minus(Money.sum(allAdjustments().map(Adjusted::amount).toList()));
    }

    Money patientShare() {
        return Money.sum(
                allAdjustments().filter(Adjusted::isPatients).map(Adjusted::amount).toList());
    }

    Stream<Adjusted> allAdjustments() {
        return Stream.concat(
                adjustments.stream(), lines.stream().flatMap(l -> l.adjustments().stream()));
    }

    /** Adjusted amounts by class; classes that come to nothing are left out. */
    Map<LedgerClass, Money> ledger() {
        Map<LedgerClass, Money> sums = new EnumMap<>(LedgerClass.class);
        allAdjustments().forEach(a -> sums.merge(a.ledgerClass(), a.amount(), Money::plus));
        sums.values().removeIf(Money::isZero);
        return sums;
    }

    /** The denials in the order of the file. */
    List<DraftDenial> denials() {
        return DraftDenial.of(this);
    }
}
