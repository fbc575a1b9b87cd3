package org.overturn.core.remittance.x12;

import java.time.LocalDate;
import java.util.Optional;
import org.overturn.core.x12.Period;
import org.overturn.core.x12.Segment;
import org.overturn.core.x12.Values;

/** The dates of a claim (DTM); the first of a kind counts, some payers put them behind a line. */
final class ClaimDates {

    private Optional<LocalDate> statementFrom = Optional.empty();
    private Optional<LocalDate> statementTo = Optional.empty();
    private Optional<LocalDate> receivedOn = Optional.empty();
    private Optional<LocalDate> coverageEndedOn = Optional.empty();

    void accept(Segment dtm, Values values) {
        switch (dtm.text(1)) {
            case "232" -> {
                if (statementFrom.isEmpty()) {
                    Period period = values.period(dtm);
                    statementFrom = period.from();
                    statementTo =
                            period.to().equals(statementFrom)
                                    ? statementTo
                                    : statementTo.or(period::to);
                }
            }
            case "233" -> {
                if (statementTo.isEmpty()) {
                    statementTo = values.period(dtm).to();
                }
            }
            case "050", "50" -> receivedOn = receivedOn.or(() -> values.date(dtm, 2));
            case "036", "36" -> coverageEndedOn = coverageEndedOn.or(() -> values.date(dtm, 2));
            default -> {
                // other dates decide nothing here
            }
        }
    }

    Optional<LocalDate> statementFrom() {
        return statementFrom;
    }

    Optional<LocalDate> statementTo() {
        return statementTo;
    }

    Optional<LocalDate> receivedOn() {
        return receivedOn;
    }

    Optional<LocalDate> coverageEndedOn() {
        return coverageEndedOn;
    }
}
