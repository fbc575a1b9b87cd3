package org.overturn.core.denial;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.overturn.core.code.Carc;
import org.overturn.core.code.Codes;
import org.overturn.core.code.DenialCategory;
import org.overturn.core.money.Money;
import org.overturn.core.remittance.Adjudication;
import org.overturn.core.remittance.Adjustment;
import org.overturn.core.remittance.ServiceLine;

/**
 * Gives each adjustment its ledger class: denial_detection.md section 4, in its order.
 *
 * <p>Where that text is silent:
 *
 * <ul>
 *   <li>Group CR (4010) marks corrections and reversals, also outside status 22.
 *   <li>OA-23 is the effect of an earlier payer; under another group too when the claim was decided
 *       as secondary or tertiary. On a primary claim CO-23 or PI-23 follows the maybe rule.
 *   <li>24 is capitation and so contractual, unless Medicare A or B sends it: there it says that
 *       another plan has to be billed.
 *   <li>246 is informational whatever its amount: the code is for reporting only.
 *   <li>Cost share under CO is the provider's loss by contract.
 *   <li>"No other denial explains it" looks at codes that are denials by themselves, so that two
 *       codes in doubt on one line don't depend on their order.
 * </ul>
 */
final class Classification {

    private static final Set<String> SECONDARY = Set.of("2", "3", "20", "21");
    private static final Set<String> ORIGINAL_MEDICARE = Set.of("MA", "MB");
    private static final Set<String> ABOVE_CONTRACT_PRICE = Set.of("41", "42", "45");

    private final Codes codes;

    Classification(Codes codes) {
        this.codes = codes;
    }

    Judgement judge(Adjudication claim) {
        List<List<Judged>> lines = new ArrayList<>();
        for (ServiceLine line : claim.lines()) {
            Scope scope = new Scope(claim, line.chargeOrZero(), line.paidOrZero(), false);
            lines.add(judge(line.adjustments(), scope));
        }
        boolean lineDenied =
                lines.stream().flatMap(List::stream).anyMatch(j -> j.is(LedgerClass.DENIAL));
        Scope scope = new Scope(claim, claim.chargeOrZero(), claim.paidOrZero(), lineDenied);
        return supported(claim, new Judgement(judge(claim.adjustments(), scope), lines));
    }

    /**
     * Status 4 is no test by itself, but with a whole charge unpriced it is the second of two
     * signs: the suspect becomes a denial when nothing else on the claim is one.
     */
    private static Judgement supported(Adjudication claim, Judgement judgement) {
        boolean refused = claim.status().equals("4") && !claim.paidOrZero().isPositive();
        return refused && !judgement.has(LedgerClass.DENIAL)
                ? judgement.map(
                        j -> j.is(LedgerClass.SUSPECT_DENIAL) ? j.as(LedgerClass.DENIAL) : j)
                : judgement;
    }

    private List<Judged> judge(List<Adjustment> adjustments, Scope scope) {
        List<Optional<LedgerClass>> classes =
                adjustments.stream().map(adjustment -> certain(adjustment, scope)).toList();
        boolean explained =
                scope.deniedElsewhere || classes.contains(Optional.of(LedgerClass.DENIAL));
        LedgerClass inDoubt =
                scope.paid.isZero() && !explained ? LedgerClass.DENIAL : LedgerClass.REDUCTION;
        List<Judged> judged = new ArrayList<>();
        for (int i = 0; i < adjustments.size(); i++) {
            Adjustment adjustment = adjustments.get(i);
            judged.add(
                    new Judged(
                            adjustment,
                            codes.findCarc(adjustment.reason()),
                            classes.get(i).orElse(inDoubt)));
        }
        return judged;
    }

    /** The class when the adjustment alone decides it; empty for a maybe. */
    private Optional<LedgerClass> certain(Adjustment adjustment, Scope scope) {
        if (adjustment.group().equals("CR") || scope.claim.isReversal()) {
            return Optional.of(LedgerClass.REVERSAL_ENTRY);
        }
        if (scope.claim.status().equals("25")) {
            return Optional.of(LedgerClass.PREDETERMINATION);
        }
        Money amount = adjustment.amountOrZero();
        if (amount.isZero()) {
            return Optional.of(LedgerClass.INFORMATIONAL);
        }
        if (amount.isNegative()) {
            return Optional.of(LedgerClass.PAYMENT_ADD_ON);
        }
        return codes.findCarc(adjustment.reason())
                .flatMap(carc -> byReason(carc, adjustment.group(), amount, scope));
    }

    private static Optional<LedgerClass> byReason(
            Carc carc, String group, Money amount, Scope scope) {
        if (carc.category() == DenialCategory.PENDED) {
            return Optional.of(LedgerClass.PENDED);
        }
        if (carc.code().equals("23") && (group.equals("OA") || scope.isSecondary())) {
            return Optional.of(LedgerClass.COB_EFFECT);
        }
        if (carc.code().equals("24") && !group.equals("PR") && !scope.isOriginalMedicare()) {
            return Optional.of(LedgerClass.CONTRACTUAL);
        }
        return switch (carc.isDenial()) {
            case YES -> Optional.of(LedgerClass.DENIAL);
            case NO -> Optional.of(noDenial(carc, group, amount, scope));
            case MAYBE -> Optional.empty();
        };
    }

    private static LedgerClass noDenial(Carc carc, String group, Money amount, Scope scope) {
        boolean costShare = carc.category() == DenialCategory.PATIENT_RESPONSIBILITY;
        if (costShare && group.equals("PR")) {
            return LedgerClass.PATIENT_SHARE;
        }
        if (carc.code().equals("246")) {
            return LedgerClass.INFORMATIONAL;
        }
        if (ABOVE_CONTRACT_PRICE.contains(carc.code()) && scope.isWhole(amount)) {
            return LedgerClass.SUSPECT_DENIAL;
        }
        boolean byContract = carc.category() == DenialCategory.CONTRACTUAL;
        return byContract || (costShare && group.equals("CO"))
                ? LedgerClass.CONTRACTUAL
                : LedgerClass.PAYMENT_ADJUSTMENT;
    }

    /** The line, or the claim, that an adjustment stands on. */
    private record Scope(Adjudication claim, Money charge, Money paid, boolean deniedElsewhere) {

        boolean isSecondary() {
            return SECONDARY.contains(claim.status());
        }

        boolean isOriginalMedicare() {
            return ORIGINAL_MEDICARE.contains(claim.filingIndicator());
        }

        boolean isWhole(Money amount) {
            return charge.isPositive() && amount.compareTo(charge) >= 0;
        }
    }
}
