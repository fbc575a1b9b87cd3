package org.overturn.batch.sample;

import java.util.ArrayList;
import java.util.List;
import org.overturn.core.denial.LedgerClass;
import org.overturn.core.money.Money;

/** How one payer prices a line: its fee schedule, the patient's share, sequestration. */
final class Pricing {

    private static final List<Money> COPAYS =
            List.of(Money.of("15"), Money.of("20"), Money.of("25"), Money.of("30"), Money.of("40"));

    private final SamplePayer payer;
    private final Chance chance;

    Pricing(SamplePayer payer, Chance chance) {
        this.payer = payer;
        this.chance = chance;
    }

    /** A line paid as such lines usually are. */
    DraftLine paid(Charge billed) {
        return DraftLine.of(billed, usual(billed.amount()), List.of());
    }

    /** The usual adjustments of an amount that isn't refused. */
    List<Adjusted> usual(Money amount) {
        Money allowed = allowed(amount);
        List<Adjusted> adjustments = new ArrayList<>();
        adjustments.add(Adjusted.contractual(amount.minus(allowed)));
        Money share = share(allowed, adjustments);
        if (payer.isMedicare()) {
            Money cut = Share.percent(allowed.minus(share), 2);
            if (cut.isPositive()) {
                adjustments.add(Adjusted.of("CO", "253", cut, LedgerClass.CONTRACTUAL));
            }
        }
        return adjustments;
    }

    /** A line whose allowed amount goes to the deductible. */
    DraftLine deductible(Charge billed) {
        Money allowed = allowed(billed.amount());
        return DraftLine.of(
                billed,
                List.of(
                        Adjusted.contractual(billed.amount().minus(allowed)),
                        Adjusted.patientShare("1", allowed)),
                List.of());
    }

    Money allowed(Money amount) {
        return chance.part(amount, payer.allowedPerMille()[0], payer.allowedPerMille()[1]);
    }

    private Money share(Money allowed, List<Adjusted> adjustments) {
        return switch (payer.code()) {
            case 'B' -> add(adjustments, "2", Share.percent(allowed, 20));
            case 'M' -> Money.ZERO;
            case 'A', 'R' -> copay(allowed, adjustments);
            default ->
                    chance.percent(45)
                            ? copay(allowed, adjustments)
                            : chance.percent(60)
                                    ? add(adjustments, "2", Share.percent(allowed, 20))
                                    : Money.ZERO;
        };
    }

    /** A copay where the allowed amount bears one. */
    private Money copay(Money allowed, List<Adjusted> adjustments) {
        Money copay = chance.pick(COPAYS);
        return allowed.compareTo(copay.plus(copay)) > 0 ? add(adjustments, "3", copay) : Money.ZERO;
    }

    private static Money add(List<Adjusted> adjustments, String reason, Money amount) {
        if (amount.isPositive()) {
            adjustments.add(Adjusted.patientShare(reason, amount));
        }
        return amount;
    }
}
