package org.overturn.core.denial;

import org.overturn.core.code.Carc;
import org.overturn.core.code.CodeList;
import org.overturn.core.code.Codes;
import org.overturn.core.code.DenialCategory;
import org.overturn.core.code.Rarc;
import org.overturn.core.money.Money;
import org.overturn.core.remittance.ClaimFigures;

/**
 * Judges claims by their figures: the class of each adjustment, category and route of what is
 * denied. It decides where {@link DenialRules#assess} would have no issue to tell; of all other
 * claims it says so, and {@code assess} has to be asked.
 *
 * <p>It has no rules of its own: {@link Classification} and {@link Ruling} are asked once for the
 * same codes, and what they say is remembered. Not thread-safe.
 */
public final class FigureRules {

    private static final LedgerClass[] CLASSES = LedgerClass.values();
    private static final int DENIAL = LedgerClass.DENIAL.ordinal();

    /** In place of a class: only the other adjustments of the line tell. */
    private static final int MAYBE = 200;

    /** In place of a class: the claim has to be assessed whole. */
    private static final int UNDECIDED = 255;

    /** Beyond the classes of a reason: it needs a remark that says more. */
    private static final long NEEDS_REMARK = 1L << 32;

    private static final int UNLISTED = 0;
    private static final int ALERT = 1;
    private static final int LISTED = 2;

    private final Codes codes;
    private final Classification classification;
    private final CodeTable verdicts = new CodeTable(this::verdict);
    private final CodeTable remarkKinds = new CodeTable((code, _, _, _) -> remarkKind(code));
    private final RulingTable rulings;
    private int[] classes = new int[32];
    private Ruling[] ruled = new Ruling[32];

    public FigureRules(Codes codes) {
        this.codes = codes;
        this.classification = new Classification(codes);
        this.rulings = new RulingTable(codes);
    }

    /** Whether the claim is decided; if so, the other methods tell how. */
    public boolean decides(ClaimFigures claim) {
        if (!claim.balances() || !claim.patientShareBalances() || !remarksAreListed(claim)) {
            return false;
        }
        if (classes.length < claim.adjustments()) {
            classes = new int[claim.adjustments() * 2];
            ruled = new Ruling[claim.adjustments() * 2];
        }
        boolean lineDenied = false;
        for (int line = 1; line <= claim.lines(); line++) {
            if (!judge(claim, line, false)) {
                return false;
            }
            lineDenied |= isDenied(claim, line);
        }
        return judge(claim, 0, lineDenied);
    }

    /** The class of an adjustment of the claim that was decided last. */
    public LedgerClass ledgerClass(int adjustment) {
        return CLASSES[classes[adjustment]];
    }

    /** Category of a denied adjustment of that claim. */
    public DenialCategory category(int adjustment) {
        return ruled[adjustment].category();
    }

    /** Route of a denied adjustment of that claim. */
    public Route route(int adjustment) {
        return ruled[adjustment].routing().route();
    }

    private boolean judge(ClaimFigures claim, int scope, boolean deniedElsewhere) {
        int from = claim.adjustmentStart(scope);
        int to = claim.adjustmentEnd(scope);
        long charge = claim.charge(scope);
        boolean explained = deniedElsewhere;
        for (int i = from; i < to; i++) {
            long verdicts = verdicts(claim, i);
            int verdict = Case.of(claim.amount(i), charge).of(verdicts);
            if (verdict == UNDECIDED || (verdicts >= NEEDS_REMARK && !isExplained(claim, scope))) {
                return false;
            }
            classes[i] = verdict;
            explained |= verdict == DENIAL;
        }
        int inDoubt = Classification.inDoubt(claim.paid(scope) == 0, explained).ordinal();
        for (int i = from; i < to; i++) {
            classes[i] = classes[i] == MAYBE ? inDoubt : classes[i];
            if (classes[i] == DENIAL) {
                ruled[i] = rulings.get(claim, i, scope);
            }
        }
        return true;
    }

    private boolean isDenied(ClaimFigures claim, int scope) {
        for (int i = claim.adjustmentStart(scope); i < claim.adjustmentEnd(scope); i++) {
            if (classes[i] == DENIAL) {
                return true;
            }
        }
        return false;
    }

    private long verdicts(ClaimFigures claim, int adjustment) {
        return verdicts.get(
                claim.reason(adjustment),
                claim.group(adjustment),
                claim.status(),
                claim.filingIndicator());
    }

    private boolean remarksAreListed(ClaimFigures claim) {
        for (int i = 0; i < claim.remarks(); i++) {
            if (remarkKinds.get(claim.remark(i), 0, 0, 0) == UNLISTED) {
                return false;
            }
        }
        return true;
    }

    /** Whether there is a remark that says more than an alert does. */
    private boolean isExplained(ClaimFigures claim, int scope) {
        for (int i = 0; i < claim.remarks(); i++) {
            if (claim.bearsOn(i, scope) && remarkKinds.get(claim.remark(i), 0, 0, 0) != ALERT) {
                return true;
            }
        }
        return false;
    }

    /** The class in each case, a byte each, and whether the reason needs a remark. */
    private long verdict(long reason, long group, long status, long filingIndicator) {
        String code = ClaimFigures.text(reason);
        long verdicts = codes.findCarc(code).filter(Carc::needsRemark).isPresent() ? 1 : 0;
        for (Case of : Case.values()) {
            Classification.Scope scope =
                    new Classification.Scope(
                            ClaimFigures.text(status),
                            ClaimFigures.text(filingIndicator),
                            of.charge,
                            Money.ZERO,
                            false);
            verdicts = verdicts << 8 | verdict(ClaimFigures.text(group), code, of.amount, scope);
        }
        return verdicts;
    }

    private int verdict(String group, String reason, Money amount, Classification.Scope scope) {
        if (codes.findCarc(reason).isEmpty() || codes.findLabel(CodeList.GROUP, group).isEmpty()) {
            return UNDECIDED;
        }
        return classification
                .certain(group, reason, amount, scope)
                .map(found ->
                        // under status 4 the whole claim tells whether it is a denial
                        found == LedgerClass.SUSPECT_DENIAL && scope.status().equals("4")
                                ? UNDECIDED
                                : found.ordinal())
                .orElse(MAYBE);
    }

    private int remarkKind(long code) {
        String text = ClaimFigures.text(code);
        if (!codes.isRemark(text)) {
            return UNLISTED;
        }
        return codes.findRarc(text).filter(Rarc::alert).isPresent() ? ALERT : LISTED;
    }

    /** What the class depends on besides codes: the sign, and whether the whole charge is taken. */
    private enum Case {
        NEGATIVE(-1, 1),
        ZERO(0, 1),
        PART(1, 2),
        WHOLE(1, 1);

        private final Money amount;
        private final Money charge;
        private final int shift;

        Case(long amount, long charge) {
            this.amount = new Money(amount);
            this.charge = new Money(charge);
            this.shift = 8 * (3 - ordinal());
        }

        static Case of(long amount, long charge) {
            if (amount <= 0) {
                return amount == 0 ? ZERO : NEGATIVE;
            }
            return charge > 0 && amount >= charge ? WHOLE : PART;
        }

        int of(long verdicts) {
            return (int) (verdicts >>> shift) & 255;
        }
    }
}
