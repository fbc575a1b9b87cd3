package org.overturn.batch.sample;

import static org.overturn.core.denial.ClaimOutcome.PAID;
import static org.overturn.core.denial.ClaimOutcome.PENDED;
import static org.overturn.core.denial.ClaimOutcome.PREDETERMINATION;
import static org.overturn.core.denial.ClaimOutcome.ZERO_PAY_NOT_DENIED;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.overturn.core.denial.ClaimOutcome;
import org.overturn.core.denial.LedgerClass;
import org.overturn.core.money.Money;

/** Claims that aren't denied, though many of them look odd or pay nothing. */
final class PaidClaims {

    private final ClaimDesk desk;
    private final Pricing pricing;

    PaidClaims(ClaimDesk desk, Pricing pricing) {
        this.desk = desk;
        this.pricing = pricing;
    }

    DraftClaim ordinary() {
        return paid(desk.episode());
    }

    DraftClaim paid(Episode episode) {
        DraftClaim claim = claim(episode, PAID, pricing::paid);
        boolean tellsOfAppeals = episode.payer().isMedicare() && desk.chance().percent(30);
        return tellsOfAppeals ? claim.withRemarks(List.of("MA01")) : claim;
    }

    /** Nothing is paid because the patient's deductible takes it all. */
    DraftClaim deductible() {
        return claim(desk.episode(), ZERO_PAY_NOT_DENIED, pricing::deductible);
    }

    /** This payer comes second and pays a rest. */
    DraftClaim secondary() {
        Function<Charge, DraftLine> afterPrimary =
                billed -> line(billed, cob(pricing.allowed(billed.amount())));
        return claim(desk.episode(), PAID, afterPrimary).withStatus("2");
    }

    /** The first payer left nothing. */
    DraftClaim secondaryWithNothingLeft() {
        return claim(
                        desk.episode(),
                        ZERO_PAY_NOT_DENIED,
                        billed -> line(billed, cob(billed.amount())))
                .withStatus("2");
    }

    DraftClaim pended() {
        return claim(
                desk.episode(),
                PENDED,
                billed ->
                        line(
                                billed,
                                Adjusted.of("OA", "133", billed.amount(), LedgerClass.PENDED)));
    }

    /** A paid claim that also reports a quality code for a cent. */
    DraftClaim withQualityCode() {
        Episode episode = desk.episode();
        List<DraftLine> lines = new ArrayList<>();
        episode.charges().forEach(billed -> lines.add(pricing.paid(billed)));
        Charge report = new Charge(Procedure.QUALITY_REPORT, 1);
        Adjusted reporting = Adjusted.of("CO", "246", report.amount(), LedgerClass.INFORMATIONAL);
        lines.add(line(report, reporting).withRemark("N620"));
        return DraftClaim.ofLines(episode, desk.claimNumber(), PAID, lines);
    }

    /** Paid late, with interest, which the remittance's PLB carries. */
    DraftClaim withInterest() {
        DraftClaim claim = ordinary();
        Money interest = Share.perMille(claim.paid(), 8).plus(Money.of("0.37"));
        return claim.withDetails(claim.details().withInterest(interest));
    }

    /** Medicare passes it on to the patient's supplement. */
    DraftClaim forwarded() {
        DraftClaim claim = claim(desk.episode(), PAID, pricing::paid).withStatus("19");
        return claim.withRemarks(List.of("MA18"))
                .withDetails(claim.details().withOtherPayer("FERNBANK SUPPLEMENTAL"));
    }

    DraftClaim predetermination() {
        Function<Charge, DraftLine> foretold =
                billed ->
                        line(
                                billed,
                                Adjusted.of(
                                        "OA",
                                        "101",
                                        billed.amount(),
                                        LedgerClass.PREDETERMINATION));
        return claim(desk.episode(), PREDETERMINATION, foretold).withStatus("25");
    }

    /** An inpatient stay, decided as a whole. */
    DraftClaim stay() {
        Episode episode = desk.episode("heart-failure-stay", 1);
        Money charge = stayCharge(episode);
        return DraftClaim.ofClaim(episode, desk.claimNumber(), PAID, charge, pricing.usual(charge))
                .withDetails(DraftClaim.Details.NONE.withDrg("291"));
    }

    /** A stay whose fixed rate is more than what was charged. */
    DraftClaim stayPaidAboveCharges() {
        Episode episode = desk.episode("heart-failure-stay", 1);
        Money charge = Share.percent(stayCharge(episode), 30);
        Money more = Share.percent(charge, 12);
        Adjusted addOn = Adjusted.of("CO", "94", more.negate(), LedgerClass.PAYMENT_ADD_ON);
        return DraftClaim.ofClaim(episode, desk.claimNumber(), PAID, charge, List.of(addOn))
                .withDetails(DraftClaim.Details.NONE.withDrg("291"));
    }

    Money stayCharge(Episode episode) {
        return desk.chance().part(episode.charges().getFirst().amount(), 700, 1600);
    }

    /** Emergency care under the No Surprises Act: paid low, open to negotiation, no denial. */
    DraftClaim surpriseBill() {
        Episode episode = desk.episode("chest-pain", 1);
        List<DraftLine> lines =
                episode.charges().stream()
                        .map(billed -> line(billed, cut(billed.amount(), 720)))
                        .map(line -> withRemarks(line, List.of("N877", "N864")))
                        .toList();
        return DraftClaim.ofLines(episode, desk.claimNumber(), PAID, lines);
    }

    /** The second procedure of a session is paid at half. */
    DraftClaim multipleProcedures() {
        Episode episode = desk.episode("knee-surgery", 2);
        List<DraftLine> lines = new ArrayList<>();
        lines.add(pricing.paid(episode.charges().getFirst()));
        Charge second = episode.charges().getLast();
        Money allowed = pricing.allowed(second.amount());
        Money half = Share.percent(allowed, 50);
        lines.add(
                DraftLine.of(
                        second,
                        List.of(
                                Adjusted.contractual(second.amount().minus(allowed)),
                                Adjusted.of("CO", "59", half, LedgerClass.REDUCTION)),
                        List.of()));
        return DraftClaim.ofLines(episode, desk.claimNumber(), PAID, lines);
    }

    /** A contractual code takes the whole charge: suspect, yet no denial. */
    DraftClaim unpriced() {
        return claim(
                desk.episode("visit", 1),
                ZERO_PAY_NOT_DENIED,
                billed ->
                        line(
                                billed,
                                Adjusted.of(
                                        "CO", "45", billed.amount(), LedgerClass.SUSPECT_DENIAL)));
    }

    private DraftClaim claim(
            Episode episode, ClaimOutcome outcome, Function<Charge, DraftLine> adjudicate) {
        List<DraftLine> lines = episode.charges().stream().map(adjudicate).toList();
        return DraftClaim.ofLines(episode, desk.claimNumber(), outcome, lines);
    }

    private static Adjusted cob(Money amount) {
        return Adjusted.of("OA", "23", amount, LedgerClass.COB_EFFECT);
    }

    private static Adjusted cut(Money amount, int perMille) {
        return Adjusted.contractual(Share.perMille(amount, perMille));
    }

    private static DraftLine line(Charge billed, Adjusted adjusted) {
        return DraftLine.of(billed, List.of(adjusted), List.of());
    }

    private static DraftLine withRemarks(DraftLine line, List<String> remarks) {
        return DraftLine.of(line.billed(), line.adjustments(), remarks);
    }
}
