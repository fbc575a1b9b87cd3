package org.overturn.core.deadline;

import java.time.LocalDate;
import java.util.Optional;
import org.overturn.core.denial.Route;

/**
 * What clocks of a case rest on.
 *
 * @param noSurprises a remark of the No Surprises family is there
 * @param recordsAskedOn date of the letter that asks for records
 * @param demandedOn date of the letter that demands an overpayment back
 * @param redeterminedOn date of the first appeal's decision over that demand
 */
public record CaseFacts(
        Occasion occasion,
        Route route,
        boolean noSurprises,
        Optional<LocalDate> recordsAskedOn,
        Optional<LocalDate> demandedOn,
        Optional<LocalDate> redeterminedOn) {

    /** A denial of which no letters are on file. */
    public static CaseFacts of(Occasion occasion, Route route, boolean noSurprises) {
        return new CaseFacts(
                occasion, route, noSurprises, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
