package org.overturn.core.remittance.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.overturn.core.money.Money;
import org.overturn.core.remittance.table.TableMapping.ReasonCode;
import org.overturn.core.remittance.table.TableMapping.Unexplained;

/**
 * Gives the unexplained part of a charge the code that the mapping says, and counts what it did.
 * Without such an order nothing is filled in: the claim stays out of balance and is reported.
 */
final class Unexplaining {

    private final Optional<Unexplained> order;
    private int filled;
    private Money sum = Money.ZERO;

    Unexplaining(Optional<Unexplained> order) {
        this.order = order;
    }

    int filled() {
        return filled;
    }

    Money sum() {
        return sum;
    }

    EnteredClaim fill(EnteredClaim claim) {
        if (order.isEmpty()) {
            return claim;
        }
        boolean whole = claim.lines().isEmpty();
        return new EnteredClaim(
                claim.row(),
                claim.accountNumber(),
                claim.payerClaimNumber(),
                claim.status(),
                claim.charge(),
                claim.paid(),
                claim.patientShare(),
                claim.filingIndicator(),
                claim.patient(),
                claim.renderingNpi(),
                claim.references(),
                claim.receivedOn(),
                claim.from(),
                claim.to(),
                whole ? fill(claim.adjustments(), claim.difference()) : claim.adjustments(),
                claim.remarks(),
                claim.lines().stream().map(this::fill).toList());
    }

    private EnteredLine fill(EnteredLine line) {
        return new EnteredLine(
                line.row(),
                line.procedure(),
                line.modifiers(),
                line.revenueCode(),
                line.charge(),
                line.paid(),
                line.units(),
                line.from(),
                line.to(),
                line.lineNumber(),
                line.allowed(),
                fill(line.adjustments(), line.difference()),
                line.remarks());
    }

    private List<EnteredAdjustment> fill(List<EnteredAdjustment> adjustments, Money difference) {
        if (difference.isZero()) {
            return adjustments;
        }
        List<EnteredAdjustment> all = new ArrayList<>(adjustments);
        Optional<ReasonCode> as = order.flatMap(Unexplained::as);
        if (as.isPresent()) {
            all.add(
                    new EnteredAdjustment(
                            as.get().group(), as.get().reason(), Optional.of(difference), ""));
        } else if (!fillOwn(all, difference)) {
            return adjustments;
        }
        filled++;
        sum = sum.plus(difference);
        return all;
    }

    /** Only one code without an amount can take it; of several nobody knows which. */
    private static boolean fillOwn(List<EnteredAdjustment> all, Money difference) {
        List<EnteredAdjustment> open =
                all.stream().filter(one -> one.amountOrZero().isZero()).toList();
        if (open.size() != 1) {
            return false;
        }
        EnteredAdjustment one = open.getFirst();
        all.set(
                all.indexOf(one),
                new EnteredAdjustment(
                        one.group(), one.reason(), Optional.of(difference), one.quantity()));
        return true;
    }
}
