package org.overturn.core.deadline;

import java.time.LocalDate;
import java.util.Optional;
import org.overturn.core.payer.LineOfBusiness;
import org.overturn.core.payer.Payer;

/**
 * A decision that somebody may act against.
 *
 * @param payer the payer's settings, where there are any
 * @param payerName the payer's name on the remittance (N102)
 * @param facility the payee on the remittance (N104)
 * @param decidedOn its date
 * @param firstDecidedOn that of the first decision, where this one is of a later level
 * @param servedOn first day of service
 * @param receivedOn when it arrived, where that is shown; earlier or later than presumed
 */
public record Occasion(
        LineOfBusiness line,
        Optional<Payer> payer,
        String payerName,
        String facility,
        LocalDate decidedOn,
        Optional<LocalDate> firstDecidedOn,
        Optional<LocalDate> servedOn,
        Optional<LocalDate> receivedOn) {

    public Occasion {
        if (receivedOn.filter(decidedOn::isAfter).isPresent()) {
            throw new IllegalArgumentException(
                    "received on " + receivedOn.get() + ", decided on " + decidedOn);
        }
    }

    /** A first decision of which no more is known. */
    public static Occasion of(
            LineOfBusiness line, Optional<Payer> payer, String payerName, LocalDate decidedOn) {
        return new Occasion(
                line,
                payer,
                payerName,
                "",
                decidedOn,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public Occasion at(String otherFacility) {
        return new Occasion(
                line,
                payer,
                payerName,
                otherFacility,
                decidedOn,
                firstDecidedOn,
                servedOn,
                receivedOn);
    }

    public Occasion served(Optional<LocalDate> on) {
        return new Occasion(
                line, payer, payerName, facility, decidedOn, firstDecidedOn, on, receivedOn);
    }

    public Occasion received(LocalDate on) {
        return new Occasion(
                line,
                payer,
                payerName,
                facility,
                decidedOn,
                firstDecidedOn,
                servedOn,
                Optional.of(on));
    }

    /** A decision of a later level on the same claim. */
    public Occasion decidedAgain(LocalDate on) {
        return new Occasion(
                line,
                payer,
                payerName,
                facility,
                on,
                firstDecidedOn.or(() -> Optional.of(decidedOn)),
                servedOn,
                Optional.empty());
    }

    /** What the payer is called, in the settings and on the remittance. */
    String names() {
        return payer.map(known -> known.name() + " / " + payerName).orElse(payerName);
    }
}
