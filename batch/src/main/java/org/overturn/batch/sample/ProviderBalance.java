package org.overturn.batch.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.overturn.core.money.Money;

/** The PLB of one payer's remittances: interest, recoveries, and balances carried forward. */
final class ProviderBalance {

    private final SamplePayer payer;
    private Money carried = Money.ZERO;
    private String carriedFrom = "";
    private int remittances;

    ProviderBalance(SamplePayer payer) {
        this.payer = payer;
    }

    /** One entry; a positive amount lowers the payment. */
    record Entry(String code, String reference, Money amount) {}

    /**
     * The entries of the next remittance. Where claims come to less than nothing, the rest is
     * carried to the one after it, so that no payment is negative.
     */
    List<Entry> next(List<DraftClaim> claims, String traceNumber) {
        List<Entry> entries = new ArrayList<>();
        for (DraftClaim claim : claims) {
            claim.details()
                    .interest()
                    .ifPresent(i -> entries.add(new Entry("L6", claim.claimNumber(), i.negate())));
        }
        entries.addAll(occasional(remittances++));
        if (carried.isPositive()) {
            entries.add(new Entry("FB", carriedFrom, carried));
        }
        carry(total(claims, entries), entries, traceNumber);
        return entries;
    }

    static Money total(List<DraftClaim> claims, List<Entry> entries) {
        Money paid = Money.sum(claims.stream().map(DraftClaim::paid).toList());
        return paid.minus(Money.sum(entries.stream().map(Entry::amount).toList()));
    }

    static void write(Segments out, List<Entry> entries, LocalDate paidOn) {
        String yearEnd = Segments.date(LocalDate.of(paidOn.getYear(), 12, 31));
        for (Entry entry : entries) {
            out.add(
                    "PLB",
                    Practice.NPI,
                    yearEnd,
                    Segments.composite(entry.code(), entry.reference()),
                    out.amount(entry.amount()));
        }
    }

    private void carry(Money total, List<Entry> entries, String traceNumber) {
        if (total.isNegative()) {
            entries.add(new Entry("FB", traceNumber, total));
            carried = total.negate();
            carriedFrom = traceNumber;
        } else {
            carried = Money.ZERO;
        }
    }

    /** What this payer happens to settle beside its claims. */
    private List<Entry> occasional(int remittance) {
        String earlier = payer.identifier() + "0093" + remittance;
        return switch (payer.code() + ":" + remittance % 6) {
            case "P:0" -> List.of(new Entry("WO", earlier, Money.of("214.37")));
            case "C:1" ->
                    List.of(
                            new Entry("72", earlier, Money.of("-188.00")),
                            new Entry("WO", earlier, Money.of("188.00")));
            case "B:2" -> List.of(new Entry("WO", earlier, Money.of("96.12")));
            case "M:1" -> List.of(new Entry("CS", "QUALITY" + remittance, Money.of("-450.00")));
            default -> List.of();
        };
    }
}
