package org.overturn.batch.sample;

import java.util.List;
import org.overturn.core.money.Money;

/**
 * A service line as adjudicated. What was paid follows from the adjustments, so that each line
 * balances.
 *
 * @param charge negative on a reversal
 * @param policy REF*0K, the payer's policy id; empty when none is named
 */
record DraftLine(
        Charge billed,
        Money charge,
        List<Adjusted> adjustments,
        List<String> remarks,
        String policy) {

    static DraftLine of(Charge billed, List<Adjusted> adjustments, List<String> remarks) {
        return new DraftLine(billed, billed.amount(), adjustments, remarks, "");
    }

    DraftLine withPolicy(String number) {
        return new DraftLine(billed, charge, adjustments, remarks, number);
    }

    DraftLine withRemark(String remark) {
        return new DraftLine(billed, charge, adjustments, List.of(remark), policy);
    }

    DraftLine reversed() {
        return new DraftLine(
                billed,
                charge.negate(),
                adjustments.stream().map(Adjusted::reversed).toList(),
                remarks,
                policy);
    }

    Money paid() {
        return charge.minus(Money.sum(adjustments.stream().map(Adjusted::amount).toList()));
    }

    /** Units the payer paid for: those that no adjustment cuts. */
    int paidUnits() {
        int cut = adjustments.stream().mapToInt(Adjusted::quantity).sum();
        return Math.max(0, billed.units() - Math.abs(cut));
    }

    /** What the payer allows: paid plus the patient's cost share. */
    Money allowed() {
        return paid().plus(
                        Money.sum(
                                adjustments.stream()
                                        .filter(a -> a.isPatients() && a.verdict().isEmpty())
                                        .map(Adjusted::amount)
                                        .toList()));
    }
}
