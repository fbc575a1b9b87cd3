package org.overturn.core.remittance.table;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.overturn.core.money.Money;

/**
 * One payment as it was typed or came in a table: what an 835 transaction holds, in plain types.
 * {@link RemittanceWriter} makes the 835 of it.
 *
 * @param payer its identifier is what TRN03 carries: the payer's tax number with a 1 before it, or
 *     the number the payer is known by
 * @param payee its identifier is an NPI or a tax number
 * @param traceNumber check or EFT number
 * @param method BPR04, such as CHK, ACH, NON
 * @param amount what was paid; empty when nobody said: then it is what the claims and provider
 *     adjustments sum to, and proves nothing
 * @param paidOn the day of the payment, from which deadlines are counted
 */
public record EnteredRemittance(
        Party payer,
        Party payee,
        String traceNumber,
        String method,
        Optional<Money> amount,
        Optional<LocalDate> paidOn,
        List<EnteredClaim> claims,
        List<ProviderEntry> providerEntries) {

    public EnteredRemittance {
        claims = List.copyOf(claims);
        providerEntries = List.copyOf(providerEntries);
    }

    /** Payer or payee. */
    public record Party(String name, String identifier) {}

    /**
     * An amount outside all claims (835 PLB).
     *
     * @param code WO, L6, FB ...
     * @param amount positive: taken from the payment
     */
    public record ProviderEntry(String code, String reference, Money amount) {}

    /** Sum of the claims. */
    public Money claimsPaid() {
        return Money.sum(claims.stream().map(EnteredClaim::paid).toList());
    }

    /** The amount stated, else what the parts sum to. */
    public Money amountOrSum() {
        Money entries = Money.sum(providerEntries.stream().map(ProviderEntry::amount).toList());
        return amount.orElseGet(() -> claimsPaid().minus(entries));
    }

    /** Our numbers only. */
    @Override
    public String toString() {
        return "EnteredRemittance[" + claims.size() + " claims]";
    }
}
