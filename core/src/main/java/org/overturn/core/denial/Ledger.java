package org.overturn.core.denial;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.overturn.core.money.Money;

/** Sums of adjusted amounts by class. The sums of all classes are charge - paid - difference. */
public record Ledger(Map<LedgerClass, Money> sums) {

    public Ledger {
        EnumMap<LedgerClass, Money> copy = new EnumMap<>(LedgerClass.class);
        copy.putAll(sums);
        sums = Collections.unmodifiableMap(copy);
    }

    public Money of(LedgerClass ledgerClass) {
        return sums.getOrDefault(ledgerClass, Money.ZERO);
    }

    public Money total() {
        return Money.sum(sums.values());
    }
}
