package org.overturn.core.remittance.entry;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.overturn.core.db.Fit;
import org.overturn.core.remittance.RemittanceSummaries.Scopes;
import org.overturn.core.remittance.table.EnteredRemittance.Party;
import org.overturn.core.user.Scope;

/**
 * Payers and payees that a name stands for, and those whose remittances a user may enter.
 *
 * @param payers within the scopes
 * @param payees within the scopes
 */
public record KnownParties(List<Party> payers, List<Party> payees, Scopes scopes) {

    private static final int LONGEST_KEY = 80;

    public KnownParties {
        payers = List.copyOf(payers);
        payees = List.copyOf(payees);
    }

    /** With the identifier of the one known party of this name, where none was typed. */
    static Party completed(Party typed, List<Party> known) {
        List<Party> named =
                known.stream().filter(one -> one.name().equalsIgnoreCase(typed.name())).toList();
        return typed.identifier().isEmpty() && named.size() == 1 ? named.getFirst() : typed;
    }

    boolean admitsPayer(Party payer) {
        return scopes.payers().admits(payerKey(payer));
    }

    boolean admitsPayee(Party payee) {
        Scope facilities = scopes.facilities();
        return facilities.admits(payee.identifier());
    }

    /** What the payer's remittances are told apart by once they are stored. */
    static String payerKey(Party payer) {
        Optional<String> first =
                Stream.of(payer.identifier(), payer.name())
                        .map(text -> text.strip().toUpperCase(Locale.ROOT))
                        .filter(text -> !text.isEmpty())
                        .findFirst();
        return Fit.to(LONGEST_KEY, first.orElse("UNKNOWN"));
    }
}
