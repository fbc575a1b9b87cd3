package org.overturn.core.claim;

import java.time.LocalDate;
import java.util.Optional;
import org.overturn.core.money.Money;

/**
 * Which claim is meant. An account number alone may stand for several claims of a patient; the days
 * of service and the charge tell them apart where they are known.
 */
public record ClaimKey(
        String accountNumber,
        Optional<LocalDate> serviceFrom,
        Optional<LocalDate> serviceTo,
        Optional<Money> charge) {

    public static ClaimKey ofAccount(String accountNumber) {
        return new ClaimKey(accountNumber, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Whether days of service may be this claim's; unknown days may. */
    boolean mayBeServed(Optional<LocalDate> from, Optional<LocalDate> to) {
        if (serviceFrom.isEmpty() || from.isEmpty()) {
            return true;
        }
        LocalDate lastOfThis = serviceTo.orElse(serviceFrom.get());
        LocalDate lastOfThat = to.orElse(from.get());
        return !from.get().isAfter(lastOfThis) && !lastOfThat.isBefore(serviceFrom.get());
    }

    /** The account number is a patient's. */
    @Override
    public String toString() {
        return "ClaimKey[...]";
    }
}
