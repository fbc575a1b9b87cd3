package org.overturn.core.claim.x12;

import java.time.LocalDate;
import java.util.Optional;
import org.overturn.core.claim.ByteRange;
import org.overturn.core.claim.ClaimDate;
import org.overturn.core.issue.IssueCode;
import org.overturn.core.money.Money;
import org.overturn.core.x12.Composite;
import org.overturn.core.x12.IssueLog;
import org.overturn.core.x12.Segment;
import org.overturn.core.x12.X12Date;

/** Reads amounts, dates and counts; what is there and can't be read becomes an issue. */
final class ClaimValues {

    private final IssueLog log;

    ClaimValues(IssueLog log) {
        this.log = log;
    }

    static ByteRange range(Segment s) {
        return new ByteRange(s.offset(), s.length());
    }

    /**
     * Where the declared separator doesn't occur, the colon is taken: some senders declare it
     * wrong.
     */
    static Composite composite(String text, int declared) {
        boolean colon = text.indexOf(declared) < 0 && text.indexOf(':') > 0;
        return new Composite(text, colon ? ':' : (char) declared);
    }

    Optional<Money> amount(Segment s, int element) {
        Optional<Money> amount = Money.find(s.text(element));
        if (amount.isEmpty() && s.has(element)) {
            report(s, element, "an amount (such as 1250.75)");
        }
        return amount;
    }

    Optional<Integer> count(Segment s, int element) {
        return Money.find(s.text(element))
                .map(number -> number.cents() / 100)
                .filter(number -> number >= 0 && number <= Integer.MAX_VALUE)
                .map(Long::intValue);
    }

    Optional<LocalDate> date(Segment s, int element) {
        Optional<LocalDate> date = day(s.text(element));
        if (date.isEmpty() && s.has(element)) {
            report(s, element, "a date (CCYYMMDD)");
        }
        return date;
    }

    /** DTP: one day, a range (RD8), or a moment, of which the day counts; no hour alone (TM). */
    Optional<ClaimDate> dates(Segment dtp) {
        String text = dtp.text(3);
        if (dtp.text(2).equals("TM") || text.isEmpty()) {
            return Optional.empty();
        }
        int dash = text.indexOf('-');
        Optional<LocalDate> from = day(dash < 0 ? text : text.substring(0, dash));
        Optional<LocalDate> to = dash < 0 ? from : day(text.substring(dash + 1));
        if (from.isEmpty() || to.isEmpty()) {
            report(dtp, 3, "a date (CCYYMMDD) or a range of dates");
            return Optional.empty();
        }
        return Optional.of(new ClaimDate(dtp.text(1), from.get(), to.get(), range(dtp)));
    }

    private static Optional<LocalDate> day(String text) {
        return X12Date.find(text.length() == 12 ? text.substring(0, 8) : text);
    }

    private void report(Segment s, int element, String what) {
        log.report(
                IssueCode.CLAIM_VALUE_UNREADABLE,
                s,
                s.id()
                        + (element < 10 ? "0" : "")
                        + element
                        + " should be "
                        + what
                        + " and is none.");
    }
}
