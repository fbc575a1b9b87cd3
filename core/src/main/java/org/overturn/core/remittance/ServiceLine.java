package org.overturn.core.remittance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.overturn.core.money.Money;

/**
 * Loop 2110: one adjudicated service.
 *
 * @param ordinal position in the claim, from 1
 * @param qualifier SVC01-1 (HC, AD, NU, N4 ...)
 * @param procedure SVC01-2
 * @param modifiers SVC01-3 to -6, blanks left out
 * @param charge SVC02; empty when missing or no number (counts as zero)
 * @param paid SVC03; likewise
 * @param revenueCode SVC04
 * @param units SVC05 as sent
 * @param submittedProcedure SVC06-2, when the payer changed the code
 * @param originalUnits SVC07 as sent
 * @param from DTM*472 or DTM*150
 * @param to DTM*472 or DTM*151
 * @param remarks LQ*HE and LQ*RX codes, in order
 * @param offset byte of the SVC segment
 * @param length bytes of the loop
 */
public record ServiceLine(
        int ordinal,
        String qualifier,
        String procedure,
        List<String> modifiers,
        Optional<Money> charge,
        Optional<Money> paid,
        String revenueCode,
        String units,
        String submittedProcedure,
        String originalUnits,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        List<Adjustment> adjustments,
        List<Reference> references,
        List<Quantity> amounts,
        List<Quantity> quantities,
        List<Remark> remarks,
        long offset,
        int length) {

    public ServiceLine {
        modifiers = List.copyOf(modifiers);
        adjustments = List.copyOf(adjustments);
        references = List.copyOf(references);
        amounts = List.copyOf(amounts);
        quantities = List.copyOf(quantities);
        remarks = List.copyOf(remarks);
    }

    public Money chargeOrZero() {
        return charge.orElse(Money.ZERO);
    }

    public Money paidOrZero() {
        return paid.orElse(Money.ZERO);
    }

    public Money adjusted() {
        Money adjusted = Money.ZERO;
        for (Adjustment adjustment : adjustments) {
            adjusted = adjusted.plus(adjustment.amountOrZero());
        }
        return adjusted;
    }

    /** SVC02 - line CAS - SVC03; zero when the line balances. */
    public Money difference() {
        return chargeOrZero().minus(adjusted()).minus(paidOrZero());
    }

    /** The code billed: SVC06 when the payer changed it, else SVC01. */
    public String billedProcedure() {
        return submittedProcedure.isEmpty() ? procedure : submittedProcedure;
    }
}
