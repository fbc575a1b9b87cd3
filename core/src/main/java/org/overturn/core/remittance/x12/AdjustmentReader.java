package org.overturn.core.remittance.x12;

import java.util.List;
import java.util.Optional;
import org.overturn.core.money.Money;
import org.overturn.core.remittance.Adjustment;
import org.overturn.core.remittance.ProviderAdjustment;
import org.overturn.core.x12.Composite;
import org.overturn.core.x12.Segment;
import org.overturn.core.x12.Values;

/** Splits CAS and PLB segments into their repeated parts; parts left blank are passed over. */
public final class AdjustmentReader {

    private AdjustmentReader() {}

    /** How an amount is read, and what is reported of one that is none. */
    @FunctionalInterface
    public interface Amounts {
        Optional<Money> amount(Segment segment, int element);
    }

    /** CAS02-04, CAS05-07 and so on, however many there are; claims repeat other payers' too. */
    public static void addClaimAdjustments(
            Segment cas, Amounts amounts, List<Adjustment> adjustments) {
        for (int element = 2; element <= cas.last(); element += 3) {
            if (cas.has(element) || cas.has(element + 1)) {
                adjustments.add(
                        new Adjustment(
                                cas.text(1),
                                cas.text(element),
                                amounts.amount(cas, element + 1),
                                cas.text(element + 2),
                                cas.offset(),
                                cas.length()));
            }
        }
    }

    /** PLB03-04, PLB05-06 and so on. */
    static void addProviderAdjustments(
            Segment plb, int component, Values values, List<ProviderAdjustment> adjustments) {
        for (int element = 3; element <= plb.last(); element += 2) {
            if (plb.has(element) || plb.has(element + 1)) {
                Composite identifier = Composite.of(plb.text(element), component);
                Optional<Money> amount = values.amount(plb, element + 1);
                adjustments.add(
                        new ProviderAdjustment(
                                plb.text(1),
                                plb.text(2),
                                identifier.part(1),
                                identifier.rest(),
                                amount,
                                plb.offset(),
                                plb.length()));
            }
        }
    }
}
