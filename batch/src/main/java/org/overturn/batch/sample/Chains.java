package org.overturn.batch.sample;

import static org.overturn.batch.sample.ClaimLife.Act.ADDS_TO;
import static org.overturn.batch.sample.ClaimLife.Act.CORRECTS;
import static org.overturn.batch.sample.ClaimLife.Act.REVERSES;
import static org.overturn.batch.sample.ClaimLife.denial;
import static org.overturn.batch.sample.ClaimLife.link;
import static org.overturn.core.denial.ClaimOutcome.PAID;

import java.util.ArrayList;
import java.util.List;
import org.overturn.batch.sample.ClaimLife.End;
import org.overturn.core.denial.ClaimOutcome;
import org.overturn.core.money.Money;

/**
 * Claims decided more than once: reversals with corrections that pay, or that take back; one half
 * missing, or before the other. Keeps what is true of each.
 */
final class Chains {

    private static final String INITIAL = "INITIAL";
    private static final String REPEAT = "REPEAT";
    private static final String TAKEBACK = "TAKEBACK";

    private final ClaimDesk desk;
    private final Pricing pricing;
    private final PaidClaims paid;
    private final DeniedClaims denied;
    private final Deck<DenialPattern> appealed;
    private final List<ClaimLife> lives = new ArrayList<>();

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

    List<ClaimLife> lives() {
        return List.copyOf(lives);
    }

    /** Denied now; in the next file the provider's appeal has won. */
    Play overturned() {
        DraftClaim first = refusal();
        DraftClaim again = won(first);
        live(
                List.of(reverses(first), link(again, CORRECTS, first)),
                denial(first, INITIAL, End.OVERTURNED, again.paid()));
        return later(first, first.reversed(), again);
    }

    /** Denied now; the next file upholds it. */
    Play upheld() {
        DraftClaim first = refusal();
        DraftClaim again =
                correction(first, first.outcome(), first.lines()).withRemarks(List.of("MA46"));
        live(
                List.of(reverses(first), link(again, CORRECTS, first)),
                denial(first, INITIAL, End.SUPERSEDED, Money.ZERO),
                denial(again, REPEAT, End.STANDS, Money.ZERO));
        return later(first, first.reversed(), again);
    }

    /** Paid now; the next file takes it back. */
    Play takenBack() {
        DraftClaim first = paid.ordinary();
        DraftClaim again = refused(first);
        live(
                List.of(reverses(first), link(again, CORRECTS, first)),
                denial(again, TAKEBACK, End.STANDS, Money.ZERO));
        return later(first, first.reversed(), again);
    }

    /** Held now; the reversal comes with the next file, the decision with the one after it. */
    Play decidedLate() {
        DraftClaim first = paid.pended();
        DraftClaim decision =
                correction(
                        first,
                        PAID,
                        first.episode().charges().stream().map(pricing::paid).toList());
        live(List.of(reverses(first), link(decision, CORRECTS, first)));
        return new Play(List.of(first), List.of(List.of(first.reversed()), List.of(decision)));
    }

    /** Paid, reversed and priced anew in one remittance. */
    Play repriced() {
        DraftClaim first = paid.paid(desk.episode());
        List<DraftLine> lines = first.lines().stream().map(Chains::betterPriced).toList();
        DraftClaim again = correction(first, PAID, lines);
        live(List.of(reverses(first), link(again, CORRECTS, first)));
        return Play.of(first, first.reversed(), again);
    }

    /** Denied, won in the next file, taken back in the one after it. */
    Play unwon() {
        DraftClaim first = refusal();
        DraftClaim again = won(first);
        DraftClaim last = refused(again);
        live(
                List.of(
                        reverses(first),
                        link(again, CORRECTS, first),
                        reverses(again),
                        link(last, CORRECTS, again)),
                denial(first, INITIAL, End.TAKEN_BACK, Money.ZERO),
                denial(last, TAKEBACK, End.STANDS, Money.ZERO));
        return new Play(
                List.of(first),
                List.of(List.of(first.reversed(), again), List.of(again.reversed(), last)));
    }

    /** Denied, then reversed; a new decision never comes. */
    Play reversedOnly() {
        DraftClaim first = refusal();
        live(List.of(reverses(first)), denial(first, INITIAL, End.SUPERSEDED, Money.ZERO));
        return new Play(List.of(first), List.of(List.of(first.reversed())));
    }

    /** Denied, won in the next file; the reversal comes with the one after it. */
    Play correctedFirst() {
        DraftClaim first = refusal();
        DraftClaim again = won(first);
        live(
                List.of(reverses(first), link(again, CORRECTS, first)),
                denial(first, INITIAL, End.OVERTURNED, again.paid()));
        return new Play(List.of(first), List.of(List.of(again), List.of(first.reversed())));
    }

    /** Paid; the next file pays a tenth more without a reversal. */
    Play paidMore() {
        DraftClaim first = paid.ordinary();
        List<DraftLine> lines = first.lines().stream().map(Chains::another).toList();
        DraftClaim more = DraftClaim.ofLines(first.episode(), desk.claimNumber(), PAID, lines);
        live(List.of(link(more, ADDS_TO, first)));
        return new Play(List.of(first), List.of(List.of(more)));
    }

    private static DraftLine another(DraftLine line) {
        Money part = Share.percent(line.paid(), 10);
        return DraftLine.of(
                line.billed(),
                List.of(Adjusted.contractual(line.charge().minus(part))),
                line.remarks());
    }

    private void live(List<String> links, String... denials) {
        lives.add(new ClaimLife(links, List.of(denials)));
    }

    private static String reverses(DraftClaim claim) {
        return link(claim.reversed(), REVERSES, claim);
    }

    private DraftClaim won(DraftClaim first) {
        List<DraftLine> lines =
                first.episode().charges().stream()
                        .map(pricing::paid)
                        .map(line -> line.withRemark("N690"))
                        .toList();
        return correction(first, PAID, lines);
    }

    private DraftClaim refused(DraftClaim before) {
        return correcting(before, denied.wholly(appealed.deal(), before.episode()));
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
