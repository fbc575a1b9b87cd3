package org.overturn.batch.sample;

import java.util.Optional;
import org.overturn.core.code.DenialCategory;
import org.overturn.core.denial.LedgerClass;
import org.overturn.core.denial.Liability;
import org.overturn.core.denial.Route;
import org.overturn.core.money.Money;

/**
 * One adjustment with the truth about it, which the scenario that made it states; no rule of the
 * program is asked.
 *
 * @param quantity units concerned; 0 when none are named
 */
record Adjusted(
        String group,
        String reason,
        Money amount,
        int quantity,
        LedgerClass ledgerClass,
        Optional<Verdict> verdict) {

    /** What a perfect reader makes of a denial. */
    record Verdict(DenialCategory category, Route route) {}

    static Adjusted of(String group, String reason, Money amount, LedgerClass ledgerClass) {
        return new Adjusted(group, reason, amount, 0, ledgerClass, Optional.empty());
    }

    static Adjusted denied(DenialPattern pattern, Money amount, int quantity) {
        return new Adjusted(
                pattern.group(),
                pattern.reason(),
                amount,
                quantity,
                LedgerClass.DENIAL,
                Optional.of(pattern.verdict()));
    }

    static Adjusted contractual(Money amount) {
        return of("CO", "45", amount, LedgerClass.CONTRACTUAL);
    }

    static Adjusted patientShare(String reason, Money amount) {
        return of("PR", reason, amount, LedgerClass.PATIENT_SHARE);
    }

    /** The entry that takes this one back. */
    Adjusted reversed() {
        return new Adjusted(
                group,
                reason,
                amount.negate(),
                -quantity,
                LedgerClass.REVERSAL_ENTRY,
                Optional.empty());
    }

    Liability liability() {
        return isPatients() ? Liability.PATIENT : Liability.PROVIDER;
    }

    boolean isPatients() {
        return group.equals("PR");
    }
}
