package org.overturn.core.denial;

import java.util.Collection;
import java.util.List;
import org.overturn.core.money.Money;

/**
 * Where a claim stands with its payer, by all that is on file of it.
 *
 * @param charge billed; corrections and additional payments bill nothing new
 * @param allowed paid and the patient's share
 * @param paid 835 CLP04 added up, reversals among them; before provider adjustments
 * @param deniedOpen refused, and nothing has decided it since
 * @param recovered paid after a refusal, and not taken back
 * @param takenBack what later decisions took away, whatever was paid again afterwards
 * @param patientShare by the decision that stands
 * @param recouped taken from other payments by PLB WO, WU and 72 with the claim's number
 * @param putOff reversed, but not taken yet: PLB WO that is still negative
 * @param interest that the payer paid (PLB L6), negative when it took it
 */
public record ClaimLedger(
        Money charge,
        Money allowed,
        Money paid,
        Money deniedOpen,
        Money recovered,
        Money takenBack,
        Money patientShare,
        Money recouped,
        Money putOff,
        Money interest) {

    static ClaimLedger of(ClaimChain chain, Collection<ClaimRecoupment> recoupments) {
        List<Lineage> lineages = Lineage.of(chain);
        Money patientShare = Money.sum(lineages.stream().map(Lineage::patientShare).toList());
        Money kept = Money.sum(lineages.stream().map(Lineage::kept).toList());
        Money taken = ClaimRecoupment.taken(recoupments);
        return new ClaimLedger(
                Money.sum(lineages.stream().map(Lineage::charge).toList()),
                kept.plus(patientShare),
                paid(chain),
                deniedOpen(chain),
                Money.sum(lineages.stream().map(Lineage::recovered).toList()),
                Money.sum(lineages.stream().map(Lineage::takenBack).toList()),
                patientShare,
                taken.isPositive() ? taken : Money.ZERO,
                taken.isNegative() ? taken.negate() : Money.ZERO,
                ClaimRecoupment.interest(recoupments));
    }

    /** A reversal takes away, also where its sign was not flipped. */
    private static Money paid(ClaimChain chain) {
        return Money.sum(
                chain.links().stream()
                        .filter(link -> link.isReversal() || link.isDecision())
                        .map(link -> link.isReversal() ? link.paid().abs().negate() : link.paid())
                        .toList());
    }

    private static Money deniedOpen(ClaimChain chain) {
        return Money.sum(
                Fate.of(chain).stream()
                        .filter(fate -> fate.end() == Fate.End.STANDS)
                        .map(fate -> fate.decision().denied())
                        .toList());
    }
}
