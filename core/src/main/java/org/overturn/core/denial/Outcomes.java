package org.overturn.core.denial;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.overturn.core.code.DenialCategory;
import org.overturn.core.money.Money;
import org.overturn.core.remittance.Adjudication;
import org.overturn.core.remittance.ServiceLine;

/**
 * Rolls classes up to lines and to the claim: denial_detection.md section 5.
 *
 * <p>Where that text is silent: a line without any adjustment is denied when the claim level
 * refuses the whole charge; a claim that pays something is never a full denial; and status 4 makes
 * no denial of a claim whose zero is wholly the patient's share, an earlier payer's payment or
 * capitation, since many payers send 4 for each claim that pays nothing.
 */
final class Outcomes {

    private static final Set<String> NOT_JUDGED = Set.of("22", "25");

    private final Adjudication claim;
    private final Judgement judgement;

    Outcomes(Adjudication claim, Judgement judgement) {
        this.claim = claim;
        this.judgement = judgement;
    }

    List<LineOutcome> lines() {
        List<LineOutcome> outcomes = new ArrayList<>();
        for (int i = 0; i < claim.lines().size(); i++) {
            outcomes.add(line(claim.lines().get(i), judgement.lines().get(i)));
        }
        return outcomes;
    }

    private LineOutcome line(ServiceLine line, List<Judged> judged) {
        if (NOT_JUDGED.contains(claim.status())) {
            return LineOutcome.NOT_JUDGED;
        }
        boolean unexplained = judged.isEmpty() && line.chargeOrZero().isPositive();
        return unexplained && line.paidOrZero().isZero() && isDeniedAtClaimLevel()
                ? LineOutcome.DENIED
                : of(line.chargeOrZero(), line.paidOrZero(), judged);
    }

    private static LineOutcome of(Money charge, Money paid, List<Judged> judged) {
        if (Judgement.any(judged, LedgerClass.DENIAL)) {
            return paid.isPositive() ? LineOutcome.PARTIALLY_DENIED : LineOutcome.DENIED;
        }
        if (paid.isPositive()) {
            return Judgement.any(judged, LedgerClass.REDUCTION)
                    ? LineOutcome.REDUCED
                    : LineOutcome.PAID;
        }
        if (Judgement.any(judged, LedgerClass.PENDED)) {
            return LineOutcome.PENDED;
        }
        return isInformational(charge, judged) ? LineOutcome.INFORMATIONAL : unpaid(judged);
    }

    private static boolean isInformational(Money charge, List<Judged> judged) {
        List<Judged> taking = judged.stream().filter(j -> j.amount().isPositive()).toList();
        return charge.isZero()
                || (!taking.isEmpty()
                        && taking.stream().allMatch(j -> j.is(LedgerClass.INFORMATIONAL)));
    }

    private static LineOutcome unpaid(List<Judged> judged) {
        if (Judgement.any(judged, LedgerClass.PATIENT_SHARE)) {
            return LineOutcome.PATIENT_SHARE_ONLY;
        }
        if (Judgement.any(judged, LedgerClass.COB_EFFECT)) {
            return LineOutcome.COB_ZERO;
        }
        return Judgement.any(judged, LedgerClass.REDUCTION)
                ? LineOutcome.REDUCED
                : LineOutcome.CONTRACT_ZERO;
    }

    ClaimOutcome claim() {
        return switch (claim.status()) {
            case "22" -> ClaimOutcome.REVERSAL;
            case "25" -> ClaimOutcome.PREDETERMINATION;
            case "23" -> ClaimOutcome.FORWARDED_NOT_OURS;
            default -> judgedClaim();
        };
    }

    private ClaimOutcome judgedClaim() {
        boolean denied = judgement.has(LedgerClass.DENIAL);
        boolean unpaid = !claim.paidOrZero().isPositive();
        if (unpaid && !denied && judgement.has(LedgerClass.PENDED)) {
            return ClaimOutcome.PENDED;
        }
        if (unpaid && (isWhollyDenied() || isRefusedByStatus())) {
            return ClaimOutcome.FULL_DENIAL;
        }
        if (denied) {
            return ClaimOutcome.PARTIAL_DENIAL;
        }
        return claim.paidOrZero().isZero() ? ClaimOutcome.ZERO_PAY_NOT_DENIED : ClaimOutcome.PAID;
    }

    private boolean isWhollyDenied() {
        List<LineOutcome> telling =
                claim.lines().isEmpty()
                        ? List.of(
                                of(
                                        claim.chargeOrZero(),
                                        claim.paidOrZero(),
                                        judgement.claimLevel()))
                        : lines().stream().filter(o -> o != LineOutcome.INFORMATIONAL).toList();
        return isDeniedAtClaimLevel()
                || (!telling.isEmpty() && telling.stream().allMatch(o -> o == LineOutcome.DENIED));
    }

    private boolean isDeniedAtClaimLevel() {
        Money denied = judgement.deniedAtClaimLevel();
        return denied.isPositive() && denied.compareTo(claim.chargeOrZero()) >= 0;
    }

    private boolean isRefusedByStatus() {
        return claim.status().equals("4")
                && (judgement.has(LedgerClass.DENIAL) || !isZeroExplained());
    }

    /** Status 4 on a claim whose codes don't refuse every line of it. */
    boolean isStatusDoubtful() {
        if (!claim.status().equals("4")) {
            return false;
        }
        boolean refused =
                isWhollyDenied()
                        && judgement
                                .all()
                                .allMatch(j -> !j.is(LedgerClass.DENIAL) || Cause.isOwn(j));
        return !refused || claim.paidOrZero().isPositive();
    }

    private boolean isZeroExplained() {
        boolean odd =
                takes(LedgerClass.REDUCTION)
                        || takes(LedgerClass.SUSPECT_DENIAL)
                        || (takes(LedgerClass.PAYMENT_ADJUSTMENT)
                                && !takes(LedgerClass.COB_EFFECT));
        return !odd
                && claim.difference().isZero()
                && zeroPayReason().filter(reason -> !reason.equals("CONTRACT")).isPresent();
    }

    /** Why nothing is paid though nothing is denied; empty when the file doesn't say. */
    Optional<String> zeroPayReason() {
        if (judgement.all().anyMatch(Outcomes::isCapitation)) {
            return Optional.of("CAPITATION");
        }
        if (takes(LedgerClass.PATIENT_SHARE)) {
            return Optional.of("DEDUCTIBLE");
        }
        if (takes(LedgerClass.COB_EFFECT) || judgement.all().anyMatch(Outcomes::isForwarding)) {
            return Optional.of("COB");
        }
        if (takes(LedgerClass.CONTRACTUAL)
                || takes(LedgerClass.SUSPECT_DENIAL)
                || takes(LedgerClass.REDUCTION)) {
            return Optional.of("CONTRACT");
        }
        boolean informational =
                takes(LedgerClass.INFORMATIONAL)
                        || takes(LedgerClass.PAYMENT_ADJUSTMENT)
                        || claim.charge().filter(Money::isZero).isPresent();
        return informational ? Optional.of("INFORMATIONAL") : Optional.empty();
    }

    private static boolean isCapitation(Judged judged) {
        return judged.takes(LedgerClass.CONTRACTUAL)
                && judged.carc().filter(carc -> carc.code().equals("24")).isPresent();
    }

    private static boolean isForwarding(Judged judged) {
        return judged.takes(LedgerClass.PAYMENT_ADJUSTMENT)
                && judged.hasCategory(DenialCategory.COORDINATION_OF_BENEFITS);
    }

    private boolean takes(LedgerClass ledgerClass) {
        return judgement.all().anyMatch(judged -> judged.takes(ledgerClass));
    }
}
