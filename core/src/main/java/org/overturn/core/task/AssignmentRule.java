package org.overturn.core.task;

import java.util.Optional;
import java.util.Set;
import org.overturn.core.code.DenialCategory;
import org.overturn.core.money.Money;

/**
 * To whom denials of a kind go. What isn't said fits all.
 *
 * @param to name to sign in with
 * @param place the file and line, as messages name it
 * @param payers by the payer's key (835 TRN03, else N104)
 * @param facilities by the payee (835 N104)
 * @param amountBelow not itself
 */
record AssignmentRule(
        String to,
        String place,
        Set<String> payers,
        Set<DenialCategory> categories,
        Set<String> facilities,
        Optional<Money> amountAtLeast,
        Optional<Money> amountBelow,
        Optional<AccountRange> accounts) {

    /**
     * Account numbers from one to another, both included. A shorter number comes before a longer
     * one; among those of one length, letter by letter. So 900 comes before 1000.
     *
     * @param from as {@link org.overturn.core.remittance.AccountKey} writes it
     */
    record AccountRange(String from, String to) {}

    AssignmentRule {
        payers = Set.copyOf(payers);
        categories = Set.copyOf(categories);
        facilities = Set.copyOf(facilities);
    }

    /** Without the account numbers, which are patient data. */
    @Override
    public String toString() {
        return "AssignmentRule[" + place + "]";
    }
}
