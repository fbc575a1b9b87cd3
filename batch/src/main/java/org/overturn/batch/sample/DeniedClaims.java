package org.overturn.batch.sample;

import static org.overturn.core.denial.ClaimOutcome.FULL_DENIAL;
import static org.overturn.core.denial.ClaimOutcome.PARTIAL_DENIAL;

import java.util.ArrayList;
import java.util.List;
import org.overturn.core.denial.ClaimOutcome;
import org.overturn.core.money.Money;

/** Claims refused in whole or in part, each in the way of a {@link DenialPattern}. */
final class DeniedClaims {

    private final ClaimDesk desk;
    private final Pricing pricing;
    private final PaidClaims paidClaims;
    private final Deck<DenialPattern> patterns;

    DeniedClaims(ClaimDesk desk, Pricing pricing, PaidClaims paidClaims) {
        this.desk = desk;
        this.pricing = pricing;
        this.paidClaims = paidClaims;
        this.patterns = Deck.of(DenialPattern.of(desk.payer()), desk.chance());
    }

    /** The next refusal of this payer's deck; at most two claims. */
    Play next() {
        DenialPattern pattern = patterns.deal();
        return pattern.shape() == DenialPattern.Shape.TWIN
                ? twin(pattern)
                : Play.of(single(pattern));
    }

    private DraftClaim single(DenialPattern pattern) {
        return switch (pattern.shape()) {
            case ALL, TWIN -> wholly(pattern, episode(pattern, 1));
            case LINE -> oneLine(pattern);
            case UNITS -> units(pattern);
            case HEADER -> asWhole(pattern);
            case HEADERPART -> partOfWhole(pattern);
        };
    }

    /** Every line of an episode refused for one reason. */
    DraftClaim wholly(DenialPattern pattern, Episode episode) {
        boolean priced = pattern.group().equals("CO") && desk.chance().percent(20);
        List<DraftLine> lines =
                episode.charges().stream()
                        .map(billed ->
                                priced ? afterDiscount(pattern, billed) : whole(pattern, billed))
                        .toList();
        return finish(pattern, FULL_DENIAL, episode, lines);
    }

    private DraftClaim oneLine(DenialPattern pattern) {
        Episode episode = episode(pattern, 2);
        List<DraftLine> lines = new ArrayList<>();
        List<Charge> paid = episode.charges().subList(0, episode.charges().size() - 1);
        paid.forEach(billed -> lines.add(pricing.paid(billed)));
        lines.add(whole(pattern, episode.charges().getLast()));
        return finish(pattern, PARTIAL_DENIAL, episode, lines);
    }

    private DraftClaim units(DenialPattern pattern) {
        Episode drawn = episode(pattern, 1);
        Charge therapy = new Charge(Procedure.of("shoulder-therapy").getFirst(), 4);
        Episode episode =
                new Episode(
                        drawn.account(),
                        drawn.payer(),
                        drawn.patient(),
                        drawn.clinician(),
                        drawn.service(),
                        drawn.servedOn(),
                        drawn.receivedOn(),
                        List.of(therapy));
        int cut = desk.chance().between(1, 2);
        Money refused = new Money(therapy.procedure().charge().cents() * cut);
        List<Adjusted> adjustments = new ArrayList<>();
        adjustments.add(Adjusted.denied(pattern, refused, cut));
        adjustments.addAll(pricing.usual(therapy.amount().minus(refused)));
        DraftLine line = DraftLine.of(therapy, adjustments, pattern.lineRemarks());
        return finish(pattern, PARTIAL_DENIAL, episode, List.of(line));
    }

    private DraftClaim asWhole(DenialPattern pattern) {
        Episode episode = episode(pattern, 1);
        boolean stay = episode.service().equals("heart-failure-stay");
        Money charge =
                stay
                        ? paidClaims.stayCharge(episode)
                        : Money.sum(episode.charges().stream().map(Charge::amount).toList());
        DraftClaim claim =
                DraftClaim.ofClaim(
                                episode,
                                desk.claimNumber(),
                                FULL_DENIAL,
                                charge,
                                List.of(Adjusted.denied(pattern, charge, 0)))
                        .withRemarks(pattern.claimRemarks());
        return stay
                ? claim.withDetails(claim.details().withDrg("291"))
                : claim.withStatus("4")
                        .withDetails(
                                claim.details()
                                        .coverageEnded(
                                                episode.servedOn().withDayOfMonth(1).minusDays(1)));
    }

    private DraftClaim partOfWhole(DenialPattern pattern) {
        Episode episode = episode(pattern, 1);
        List<DraftLine> lines = episode.charges().stream().map(pricing::paid).toList();
        DraftClaim claim = finish(pattern, PARTIAL_DENIAL, episode, lines);
        Money part = Share.percent(claim.paid(), 40);
        return claim.withAdjustments(List.of(Adjusted.denied(pattern, part, 0)));
    }

    private Play twin(DenialPattern pattern) {
        DraftClaim first = paidClaims.paid(desk.episode(desk.chance().pick(pattern.services()), 1));
        return Play.of(first, wholly(pattern, first.episode()));
    }

    private Episode episode(DenialPattern pattern, int atLeastLines) {
        String service = desk.chance().pick(pattern.services());
        return pattern.reason().equals("29")
                ? desk.lateEpisode(service)
                : desk.episode(service, atLeastLines);
    }

    private DraftClaim finish(
            DenialPattern pattern, ClaimOutcome outcome, Episode episode, List<DraftLine> lines) {
        DraftClaim claim =
                DraftClaim.ofLines(episode, desk.claimNumber(), outcome, lines)
                        .withRemarks(pattern.claimRemarks());
        return pattern.reason().equals("22")
                ? claim.withDetails(claim.details().withOtherPayer("COPPERLINE BENEFIT FUND"))
                : claim;
    }

    private static DraftLine whole(DenialPattern pattern, Charge billed) {
        return refused(pattern, billed, List.of(Adjusted.denied(pattern, billed.amount(), 0)));
    }

    /** The payer first takes its discount, then refuses the rest. */
    private DraftLine afterDiscount(DenialPattern pattern, Charge billed) {
        Money allowed = pricing.allowed(billed.amount());
        return refused(
                pattern,
                billed,
                List.of(
                        Adjusted.contractual(billed.amount().minus(allowed)),
                        Adjusted.denied(pattern, allowed, 0)));
    }

    private static DraftLine refused(
            DenialPattern pattern, Charge billed, List<Adjusted> adjustments) {
        DraftLine line = DraftLine.of(billed, adjustments, pattern.lineRemarks());
        boolean coverageDetermination = pattern.lineRemarks().contains("N115");
        return coverageDetermination ? line.withPolicy(MedicalPolicy.of(billed)) : line;
    }
}
