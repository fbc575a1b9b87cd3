package org.overturn.batch.explain;

import org.overturn.core.money.Money;
import org.overturn.core.money.MoneySum;

/** A number of things and what they come to. */
final class Counted {

    private final MoneySum sum = new MoneySum();
    private long count;

    void add(Money amount) {
        count++;
        sum.add(amount);
    }

    long count() {
        return count;
    }

    MoneySum sum() {
        return sum;
    }
}
