package org.overturn.core.denial;

import java.util.ArrayList;
import java.util.List;
import org.overturn.core.money.Money;

/** Divides an amount in proportion to weights; rounded down, the last weight takes the rest. */
final class Shares {

    private Shares() {}

    static List<Money> of(Money amount, List<Money> weights) {
        long total = Money.sum(weights).cents();
        int rest = lastWeight(weights);
        List<Money> shares = new ArrayList<>();
        Money left = amount;
        for (int i = 0; i < weights.size(); i++) {
            Money share =
                    i == rest || total == 0 ? left : portion(amount, weights.get(i).cents(), total);
            shares.add(share);
            left = left.minus(share);
        }
        return shares;
    }

    private static int lastWeight(List<Money> weights) {
        int last = weights.size() - 1;
        while (last > 0 && weights.get(last).isZero()) {
            last--;
        }
        return last;
    }

    private static Money portion(Money amount, long weight, long total) {
        return new Money(Math.multiplyExact(amount.cents(), weight) / total);
    }
}
