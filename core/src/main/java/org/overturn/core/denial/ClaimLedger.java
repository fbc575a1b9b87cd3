package org.overturn.core.denial;

import java.util.Collection;
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
 * @param recouped taken from other payments by PLB WO and WU, less refund checks (72)
 * @param putOff reversed, but not taken yet: negative PLB WO without its positive one
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
        ClaimMoney money = ClaimMoney.of(chain);
        Money patientShare = Money.sum(money.lasts().stream().map(money::patientShare).toList());
        return new ClaimLedger(
                Money.sum(money.lasts().stream().map(ChainLink::charge).toList()),
                money.standing().plus(patientShare),
                paid(chain),
                deniedOpen(chain),
                Money.sum(Fate.of(chain).stream().map(Fate::recovered).toList()),
                money.takenBack(),
                patientShare,
                ClaimRecoupment.taken(recoupments),
                ClaimRecoupment.putOff(recoupments),
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
