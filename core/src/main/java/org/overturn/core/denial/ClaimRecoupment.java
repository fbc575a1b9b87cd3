package org.overturn.core.denial;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.overturn.core.money.Money;

/**
 * A provider adjustment (835 PLB) that names a claim of its payer.
 *
 * @param reference PLB03-2, trimmed: the claim's CLP07
 * @param amount positive lowers the payment
 */
public record ClaimRecoupment(
        long id,
        Optional<LocalDate> remittedOn,
        String trace,
        String code,
        String reference,
        Money amount) {

    private static final Set<String> RECOVERIES = Set.of("WO", "WU");

    /** What was taken, less what refund checks stand against. */
    static Money taken(Collection<ClaimRecoupment> all) {
        Money taken = sum(all, one -> one.isRecovery() && one.amount.isPositive());
        Money checks = sum(all, one -> one.code.equals("72") && one.amount.isNegative());
        return atLeastNothing(taken.plus(checks));
    }

    /** What was put off by a negative entry, and neither taken since nor settled by a check. */
    static Money putOff(Collection<ClaimRecoupment> all) {
        Money off = sum(all, one -> one.isRecovery() && one.amount.isNegative()).negate();
        Money settled =
                sum(
                        all,
                        one ->
                                (one.isRecovery() || one.code.equals("72"))
                                        && one.amount.isPositive());
        return atLeastNothing(off.minus(settled));
    }

    /** For people. */
    public String words() {
        return switch (code) {
            case "WO", "WU" ->
                    amount.isNegative() ? "recovery put off" : "recovered from a payment";
            case "72" -> "refund check received";
            case "L6" -> amount.isNegative() ? "interest paid" : "interest taken";
            case "FB" -> "balance carried between remittances";
            default -> "provider adjustment";
        };
    }

    private boolean isRecovery() {
        return RECOVERIES.contains(code);
    }

    private static Money atLeastNothing(Money amount) {
        return amount.isNegative() ? Money.ZERO : amount;
    }

    private static Money sum(Collection<ClaimRecoupment> all, Predicate<ClaimRecoupment> which) {
        return Money.sum(all.stream().filter(which).map(ClaimRecoupment::amount).toList());
    }

    /** What the payer paid in interest. */
    static Money interest(Collection<ClaimRecoupment> all) {
        return sum(all, one -> one.code.equals("L6")).negate();
    }
}
