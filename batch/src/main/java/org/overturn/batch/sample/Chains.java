package org.overturn.batch.sample;

import static org.overturn.core.denial.ClaimOutcome.PAID;

import java.util.List;
import org.overturn.core.denial.ClaimOutcome;
import org.overturn.core.money.Money;

/** Claims decided more than once: reversals with corrections that pay, or that take back. */
final class Chains {

    private final ClaimDesk desk;
    private final Pricing pricing;
    private final PaidClaims paid;
    private final DeniedClaims denied;
    private final Deck<DenialPattern> appealed;

    Chains(ClaimDesk desk, Pricing pricing, PaidClaims paid, DeniedClaims denied) {
        this.desk = desk;
        this.pricing = pricing;
        this.paid = paid;
        this.denied = denied;
        this.appealed =
                Deck.of(
                        DenialPattern.of(desk.payer()).stream()
                                .filter(p -> p.shape() == DenialPattern.Shape.ALL)
                                .filter(p -> p.verdict().route().opensAppeal())
                                .toList(),
                        desk.chance());
    }

    /** Denied now; in the next file the provider's appeal has won. */
    Play overturned() {
        DraftClaim first = refusal();
        List<DraftLine> lines =
                first.episode().charges().stream()
                        .map(pricing::paid)
                        .map(line -> line.withRemark("N690"))
                        .toList();
        return later(first, first.reversed(), correction(first, PAID, lines));
    }

    /** Denied now; the next file upholds it. */
    Play upheld() {
        DraftClaim first = refusal();
        DraftClaim again = correction(first, first.outcome(), first.lines());
        return later(first, first.reversed(), again.withRemarks(List.of("MA46")));
    }

    /** Paid now; the next file takes it back. */
    Play takenBack() {
        DraftClaim first = paid.ordinary();
        DenialPattern pattern = appealed.deal();
        DraftClaim again = denied.wholly(pattern, first.episode());
        return later(first, first.reversed(), correcting(first, again));
    }

    /** Held now; the reversal comes with the next file, the decision with the one after it. */
    Play decidedLate() {
        DraftClaim first = paid.pended();
        DraftClaim decision =
                correction(
                        first,
                        PAID,
                        first.episode().charges().stream().map(pricing::paid).toList());
        return new Play(List.of(first), List.of(List.of(first.reversed()), List.of(decision)));
    }

    /** Paid, reversed and priced anew in one remittance. */
    Play repriced() {
        DraftClaim first = paid.paid(desk.episode());
        List<DraftLine> lines = first.lines().stream().map(Chains::betterPriced).toList();
        return Play.of(first, first.reversed(), correction(first, PAID, lines));
    }

    private DraftClaim refusal() {
        DenialPattern pattern = appealed.deal();
        return denied.wholly(pattern, desk.episode(desk.chance().pick(pattern.services()), 1));
    }

    private static Play later(DraftClaim first, DraftClaim reversal, DraftClaim correction) {
        return new Play(List.of(first), List.of(List.of(reversal, correction)));
    }

    private DraftClaim correction(DraftClaim first, ClaimOutcome outcome, List<DraftLine> lines) {
        return correcting(
                first,
                DraftClaim.ofLines(first.episode(), desk.claimNumber(), outcome, lines)
                        .withRemarks(first.remarks()));
    }

    private static DraftClaim correcting(DraftClaim first, DraftClaim correction) {
        return correction.withDetails(correction.details().correcting(first.claimNumber()));
    }

    /** A tenth of the contractual part is given back. */
    private static DraftLine betterPriced(DraftLine line) {
        List<Adjusted> adjustments =
                line.adjustments().stream()
                        .map(a ->
                                a.reason().equals("45")
                                        ? Adjusted.contractual(a.amount().minus(tenth(a.amount())))
                                        : a)
                        .toList();
        return DraftLine.of(line.billed(), adjustments, line.remarks());
    }

    private static Money tenth(Money amount) {
        return Share.percent(amount, 10);
    }
}
