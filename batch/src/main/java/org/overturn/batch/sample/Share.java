package org.overturn.batch.sample;

import org.overturn.core.money.Money;

/** Parts of amounts, rounded down to the cent. */
final class Share {

    private Share() {}

    static Money percent(Money amount, int percent) {
        return perMille(amount, percent * 10);
    }

    static Money perMille(Money amount, int perMille) {
        return new Money(amount.cents() * perMille / 1000);
    }
}
