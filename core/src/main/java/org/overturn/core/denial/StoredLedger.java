package org.overturn.core.denial;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.overturn.core.money.Money;

/** An adjudication with its lines and adjustments, as their rows say. */
record StoredLedger(Claim claim, List<Line> lines, List<Adjusted> adjustments) {

    StoredLedger {
        lines = List.copyOf(lines);
        adjustments = List.copyOf(adjustments);
    }

    /** The figures of a claim; {@code difference} is what is left when it is balanced. */
    record Amounts(Money charge, Money paid, Money patientShare, Money difference) {}

    /** A row of an adjudication, with its sums by class. */
    record Claim(
            long id,
            int ordinal,
            long offset,
            String accountNumber,
            String payerClaimNumber,
            String status,
            Amounts amounts,
            Map<LedgerClass, Money> sums) {}

    /** A row of a service line. */
    record Line(long id, int ordinal, long offset, String procedure, Money charge, Money paid) {}

    /**
     * A row of an adjustment.
     *
     * @param lineId 0 at claim level
     */
    record Adjusted(
            long lineId,
            int ordinal,
            long offset,
            String group,
            String reason,
            Money amount,
            LedgerClass ledgerClass) {}

    /** The facts that the file should say too. */
    LedgerFacts facts() {
        LedgerFacts facts = new LedgerFacts();
        facts.claim(claim);
        lines.forEach(facts::line);
        adjustments.forEach(one -> facts.adjustment(lineOf(one), one));
        return facts;
    }

    private int lineOf(Adjusted adjusted) {
        return lines.stream()
                .filter(line -> line.id() == adjusted.lineId())
                .findFirst()
                .map(Line::ordinal)
                .orElse(0);
    }

    /** The adjustments added up anew by their stored classes. */
    Map<LedgerClass, Money> addedUp() {
        Map<LedgerClass, Money> sums = new EnumMap<>(LedgerClass.class);
        adjustments.forEach(one -> sums.merge(one.ledgerClass(), one.amount(), Money::plus));
        return sums;
    }

    /** What the classes should come to together. */
    Money explained() {
        return claim.amounts()
                .charge()
                .minus(claim.amounts().paid())
                .minus(claim.amounts().difference());
    }
}
