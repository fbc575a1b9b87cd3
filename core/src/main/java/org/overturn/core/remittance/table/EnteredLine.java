package org.overturn.core.remittance.table;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.overturn.core.money.Money;

/**
 * One service line (835 loop 2110).
 *
 * @param row of the table in which it begins, from 1; 0 when it comes from none
 * @param procedure CPT, HCPCS or dental code; empty where only a revenue code was billed
 * @param lineNumber the office's own number of the line (REF*6R)
 * @param allowed AMT*B6
 * @param remarks RARCs
 */
public record EnteredLine(
        int row,
        String procedure,
        List<String> modifiers,
        String revenueCode,
        Money charge,
        Money paid,
        String units,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        String lineNumber,
        Optional<Money> allowed,
        List<EnteredAdjustment> adjustments,
        List<String> remarks) {

    public EnteredLine {
        modifiers = List.copyOf(modifiers);
        adjustments = List.copyOf(adjustments);
        remarks = List.copyOf(remarks);
    }

    /** Charge less adjustments less payment; zero when the line balances. */
    public Money difference() {
        Money adjusted =
                Money.sum(adjustments.stream().map(EnteredAdjustment::amountOrZero).toList());
        return charge.minus(adjusted).minus(paid);
    }

    @Override
    public String toString() {
        return "EnteredLine[row " + row + "]";
    }
}
