package org.overturn.core.backtest;

import java.time.LocalDate;
import org.overturn.core.chance.Tally;
import org.overturn.core.chance.Traits;
import org.overturn.core.money.Money;

/**
 * A denial that ended.
 *
 * @param share of what was expected that came back, 0 to 1
 * @param reimbursement expected if all of it is won
 * @param cost of working it
 */
public record Past(
        long id,
        Traits traits,
        LocalDate deniedOn,
        LocalDate endedOn,
        double share,
        Money charge,
        Money reimbursement,
        Money cost) {

    public Past {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("share " + share);
        }
    }

    Tally tally() {
        return new Tally(traits, 1, share > 0 ? 1 : 0, share);
    }

    /** What came back. */
    Money recovered() {
        return new Money(Math.round(reimbursement.cents() * share));
    }
}
