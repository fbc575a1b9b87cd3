package org.overturn.core.remittance.entry;

import java.util.ArrayList;
import java.util.List;
import org.overturn.core.money.Money;
import org.overturn.core.remittance.table.EnteredAdjustment;
import org.overturn.core.remittance.table.EnteredClaim;
import org.overturn.core.remittance.table.EnteredLine;
import org.overturn.core.remittance.table.EnteredRemittance;
import org.overturn.core.remittance.table.EnteredRemittance.ProviderEntry;

/**
 * Whether what was typed adds up.
 *
 * @param charged sum of the claims
 * @param adjusted sum of the claims
 * @param paid sum of the claims
 * @param provider sum of the provider-level adjustments
 * @param amount of the check
 * @param faults what is off and by how much, in words without patient data
 */
public record EntryBalance(
        Money charged,
        Money adjusted,
        Money paid,
        Money provider,
        Money amount,
        List<String> faults) {

    public EntryBalance {
        faults = List.copyOf(faults);
    }

    public boolean isEven() {
        return faults.isEmpty();
    }

    static EntryBalance of(EnteredRemittance typed) {
        List<String> faults = new ArrayList<>();
        for (int i = 0; i < typed.claims().size(); i++) {
            claim("Claim " + (i + 1), typed.claims().get(i), faults);
        }
        Money paid = typed.claimsPaid();
        Money provider =
                Money.sum(typed.providerEntries().stream().map(ProviderEntry::amount).toList());
        Money amount = typed.amount().orElse(Money.ZERO);
        Money comes = paid.minus(provider);
        if (!comes.equals(amount)) {
            faults.add(
                    "The claims come to %s%s, the check says %s: off by %s."
                            .formatted(
                                    comes.toDollars(),
                                    provider.isZero() ? "" : " after provider-level adjustments",
                                    amount.toDollars(),
                                    comes.minus(amount).abs().toDollars()));
        }
        return new EntryBalance(
                Money.sum(typed.claims().stream().map(EnteredClaim::charge).toList()),
                Money.sum(typed.claims().stream().map(EntryBalance::adjusted).toList()),
                paid,
                provider,
                amount,
                faults);
    }

    private static Money adjusted(EnteredClaim claim) {
        return ClaimReading.sum(claim.allAdjustments().toList());
    }

    private static void claim(String name, EnteredClaim claim, List<String> faults) {
        for (int i = 0; i < claim.lines().size(); i++) {
            EnteredLine line = claim.lines().get(i);
            fault(
                    name + ", line " + (i + 1),
                    new Sum(line.charge(), line.adjustments(), line.paid()),
                    faults);
        }
        Money lines = Money.sum(claim.lines().stream().map(EnteredLine::charge).toList());
        if (!claim.lines().isEmpty() && !lines.equals(claim.charge())) {
            faults.add(
                    "%s: its lines charge %s, the claim %s: off by %s."
                            .formatted(
                                    name,
                                    lines.toDollars(),
                                    claim.charge().toDollars(),
                                    lines.minus(claim.charge()).abs().toDollars()));
        }
        fault(name, new Sum(claim.charge(), claim.allAdjustments().toList(), claim.paid()), faults);
    }

    private static void fault(String name, Sum sum, List<String> faults) {
        if (!sum.left().equals(sum.paid())) {
            faults.add(
                    "%s: charge %s less adjustments %s leaves %s, paid says %s: off by %s."
                            .formatted(
                                    name,
                                    sum.charge().toDollars(),
                                    ClaimReading.sum(sum.adjustments()).toDollars(),
                                    sum.left().toDollars(),
                                    sum.paid().toDollars(),
                                    sum.left().minus(sum.paid()).abs().toDollars()));
        }
    }

    private record Sum(Money charge, List<EnteredAdjustment> adjustments, Money paid) {

        Money left() {
            return charge.minus(ClaimReading.sum(adjustments));
        }
    }
}
