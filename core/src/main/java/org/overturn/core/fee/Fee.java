package org.overturn.core.fee;

import java.time.LocalDate;
import java.util.Optional;
import org.overturn.core.money.Money;

/**
 * What a payer owes for a procedure.
 *
 * @param payer its key or its name, as remittances have them
 * @param modifiers joined by commas; empty: whatever they are
 * @param amount of one unit
 * @param to the last day; empty: until further notice
 */
public record Fee(
        String payer,
        String code,
        String modifiers,
        Money amount,
        LocalDate from,
        Optional<LocalDate> to) {

    boolean meets(Fee other) {
        return payer.equals(other.payer)
                && code.equals(other.code)
                && modifiers.equals(other.modifiers)
                && !from.isAfter(other.to.orElse(LocalDate.MAX))
                && !other.from.isAfter(to.orElse(LocalDate.MAX));
    }

    Fee of(String otherPayer) {
        return new Fee(otherPayer, code, modifiers, amount, from, to);
    }
}
