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
        List<List<Judged>> lines = new ArrayList<>(claim.lines().size());
        boolean lineDenied = false;
        for (ServiceLine line : claim.lines()) {
            Scope scope = Scope.of(claim, line.chargeOrZero(), line.paidOrZero(), false);
            List<Judged> judged = judge(line.adjustments(), scope);
            lines.add(judged);
            lineDenied |= Judgement.any(judged, LedgerClass.DENIAL);
        }
        Scope scope = Scope.of(claim, claim.chargeOrZero(), claim.paidOrZero(), lineDenied);
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
        List<Judged> judged = new ArrayList<>(adjustments.size());
        boolean explained = scope.deniedElsewhere;
        boolean doubtful = false;
        for (Adjustment adjustment : adjustments) {
            Optional<LedgerClass> found = certain(adjustment, scope);
            explained |= found.isPresent() && found.get() == LedgerClass.DENIAL;
            doubtful |= found.isEmpty();
            judged.add(
                    new Judged(
                            adjustment,
                            codes.findCarc(adjustment.reason()),
                            found.orElse(LedgerClass.REDUCTION)));
        }
        if (doubtful) {
            LedgerClass inDoubt = inDoubt(scope.paid.isZero(), explained);
            judged.replaceAll(j -> certain(j.adjustment(), scope).isEmpty() ? j.as(inDoubt) : j);
        }
        return judged;
    }

    /** The class of a maybe: a denial where nothing is paid and no other denial explains it. */
    static LedgerClass inDoubt(boolean unpaid, boolean explained) {
        return unpaid && !explained ? LedgerClass.DENIAL : LedgerClass.REDUCTION;
    }

    private Optional<LedgerClass> certain(Adjustment adjustment, Scope scope) {
        return certain(adjustment.group(), adjustment.reason(), adjustment.amountOrZero(), scope);
    }

    /** The class when the adjustment alone decides it; empty for a maybe. */
    Optional<LedgerClass> certain(String group, String reason, Money amount, Scope scope) {
        if (group.equals("CR") || scope.status.equals("22")) {
            return Optional.of(LedgerClass.REVERSAL_ENTRY);
        }
        if (scope.status.equals("25")) {
            return Optional.of(LedgerClass.PREDETERMINATION);
        }
        if (amount.isZero()) {
            return Optional.of(LedgerClass.INFORMATIONAL);
        }
        if (amount.isNegative()) {
            return Optional.of(LedgerClass.PAYMENT_ADD_ON);
        }
        return codes.findCarc(reason).flatMap(carc -> byReason(carc, group, amount, scope));
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
    record Scope(
            String status,
            String filingIndicator,
            Money charge,
            Money paid,
            boolean deniedElsewhere) {

        static Scope of(Adjudication claim, Money charge, Money paid, boolean deniedElsewhere) {
            return new Scope(
                    claim.status(), claim.filingIndicator(), charge, paid, deniedElsewhere);
        }

        boolean isSecondary() {
            return SECONDARY.contains(status);
        }

        boolean isOriginalMedicare() {
            return ORIGINAL_MEDICARE.contains(filingIndicator);
        }

        boolean isWhole(Money amount) {
            return charge.isPositive() && amount.compareTo(charge) >= 0;
        }
    }
}
