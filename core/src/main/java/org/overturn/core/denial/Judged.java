package org.overturn.core.denial;

import java.util.Optional;
import org.overturn.core.code.Carc;
import org.overturn.core.code.DenialCategory;
import org.overturn.core.money.Money;
import org.overturn.core.remittance.Adjustment;

/** An adjustment, its reason looked up, and its class. */
record Judged(Adjustment adjustment, Optional<Carc> carc, LedgerClass ledgerClass) {

    boolean is(LedgerClass other) {
        return ledgerClass == other;
    }

    /** Whether it takes money away under this class. */
    boolean takes(LedgerClass other) {
        return is(other) && amount().isPositive();
    }

    boolean hasCategory(DenialCategory category) {
        return carc.filter(code -> code.category() == category).isPresent();
    }

    Money amount() {
        return adjustment.amountOrZero();
    }

    Judged as(LedgerClass other) {
        return new Judged(adjustment, carc, other);
    }
}
