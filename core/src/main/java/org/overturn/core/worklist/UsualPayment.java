package org.overturn.core.worklist;

import java.util.Optional;
import org.overturn.core.money.Money;

/**
 * What is usually allowed for a service.
 *
 * @param allowed for the whole line; empty: the ratio of the charge
 * @param cases paid lines or claims it was learned from; 0 where none were needed
 */
record UsualPayment(Optional<Money> allowed, double ratio, WorthSource source, long cases) {

    static final UsualPayment CHARGE = new UsualPayment(Optional.empty(), 1, WorthSource.CHARGE, 0);

    static UsualPayment of(Money allowed, WorthSource source, long cases) {
        return new UsualPayment(Optional.of(allowed), 1, source, cases);
    }

    static UsualPayment of(double ratio, WorthSource source, long cases) {
        return new UsualPayment(Optional.empty(), ratio, source, cases);
    }
}
