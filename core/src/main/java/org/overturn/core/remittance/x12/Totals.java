package org.overturn.core.remittance.x12;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.overturn.core.issue.IssueCode;
import org.overturn.core.money.Money;
import org.overturn.core.remittance.Adjudication;
import org.overturn.core.remittance.ClaimFigures;
import org.overturn.core.remittance.ProviderAdjustment;
import org.overturn.core.x12.Segment;
import org.overturn.core.x12.Values;

/** Sums of one transaction, for its balance. */
final class Totals {

    /** Far beyond all money there is, and far enough from a long's end to add any amount. */
    private static final Money LIMIT = new Money(Long.MAX_VALUE / 4);

    private final Values values;
    private final List<ProviderAdjustment> providerAdjustments = new ArrayList<>();
    private int adjudications;
    private Money claimsPaid = Money.ZERO;
    private Money providerAdjusted = Money.ZERO;
    private boolean lastBalances = true;

    Totals(Values values) {
        this.values = values;
    }

    void add(Adjudication adjudication) {
        add(adjudication.paidOrZero(), adjudication.offset(), adjudication.difference().isZero());
    }

    void add(ClaimFigures figures) {
        add(new Money(figures.paid(0)), figures.offset(), figures.difference() == 0);
    }

    private void add(Money paid, long offset, boolean balances) {
        adjudications++;
        claimsPaid = plus(claimsPaid, paid, offset);
        lastBalances = balances;
    }

    void addProviderAdjustments(Segment plb, int component) {
        int known = providerAdjustments.size();
        AdjustmentReader.addProviderAdjustments(plb, component, values, providerAdjustments);
        for (ProviderAdjustment added :
                providerAdjustments.subList(known, providerAdjustments.size())) {
            providerAdjusted = plus(providerAdjusted, added.amountOrZero(), added.offset());
        }
    }

    private Money plus(Money sum, Money amount, long offset) {
        if (sum.abs().compareTo(LIMIT) > 0) {
            values.log()
                    .report(
                            IssueCode.NOT_AN_AMOUNT,
                            offset,
                            "The amounts of this remittance are too large to be added up.");
            return sum;
        }
        return sum.plus(amount);
    }

    int adjudications() {
        return adjudications;
    }

    Money claimsPaid() {
        return claimsPaid;
    }

    Money providerAdjusted() {
        return providerAdjusted;
    }

    List<ProviderAdjustment> providerAdjustments() {
        return providerAdjustments;
    }

    /** Payment - (claims - provider adjustments). */
    Money difference(Optional<Money> payment) {
        return payment.orElse(Money.ZERO).minus(claimsPaid.minus(providerAdjusted));
    }

    /** There is at least one claim or provider adjustment. */
    boolean hasContent() {
        return adjudications > 0 || !providerAdjustments.isEmpty();
    }

    /** False when the last claim's sums show that a part of it is missing. */
    boolean lastClaimBalances() {
        return lastBalances;
    }
}
