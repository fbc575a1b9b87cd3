package org.overturn.core.remittance.x12;

import java.time.LocalDate;
import java.util.Optional;
import org.overturn.core.issue.IssueCode;
import org.overturn.core.money.Money;
import org.overturn.core.remittance.X12Date;

/** Reads amounts and dates out of segments; what is there and can't be read becomes an issue. */
final class Values {

    private final IssueLog log;

    Values(IssueLog log) {
        this.log = log;
    }

    IssueLog log() {
        return log;
    }

    Optional<Money> amount(Segment segment, int element) {
        String text = segment.text(element);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<Money> amount = Money.find(text);
        if (amount.isEmpty()) {
            log.report(
                    IssueCode.NOT_AN_AMOUNT,
                    segment,
                    place(segment, element) + " should be an amount and is none.");
        }
        return amount;
    }

    Optional<LocalDate> date(Segment segment, int element) {
        String text = segment.text(element);
        Optional<LocalDate> date = X12Date.find(text);
        if (date.isEmpty() && !text.isEmpty()) {
            log.report(
                    IssueCode.NOT_A_DATE,
                    segment,
                    place(segment, element) + " should be a date (CCYYMMDD) and is none.");
        }
        return date;
    }

    private static String place(Segment segment, int element) {
        return segment.id() + (element < 10 ? "0" : "") + element;
    }
}
