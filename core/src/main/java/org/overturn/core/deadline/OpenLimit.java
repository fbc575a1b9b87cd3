package org.overturn.core.deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.overturn.core.denial.Liability;
import org.overturn.core.denial.Route;
import org.overturn.core.money.Money;
import org.overturn.core.payer.LineOfBusiness;
import org.overturn.core.payer.Payer;
import org.overturn.core.payer.Payers;

/**
 * Open denials that share all that their limit rests on.
 *
 * @param dueOn the last day as it was counted when they were found
 * @param denials how many they are
 */
record OpenLimit(
        String payerKey,
        String payerIdentifier,
        String payerName,
        LineOfBusiness line,
        Route route,
        LocalDate deniedOn,
        Optional<LocalDate> servedOn,
        String facility,
        Liability liability,
        boolean noSurprises,
        Optional<LocalDate> dueOn,
        long denials,
        Money amount) {

    Optional<Payer> payer(Payers payers) {
        return payers.identify(List.of(payerKey, payerIdentifier), payerName);
    }

    Occasion occasion(Payers payers) {
        return Occasion.of(line, payer(payers), payerName, deniedOn).at(facility).served(servedOn);
    }

    /** The limit by these rules. */
    Deadline deadline(Deadlines deadlines, Payers payers) {
        return route == Route.CORRECTED_CLAIM
                ? deadlines.correctedClaim(line, servedOn)
                : deadlines.firstLevel(occasion(payers));
    }
}
