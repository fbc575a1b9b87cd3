package org.overturn.core.x12;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.overturn.core.issue.Issue;
import org.overturn.core.issue.IssueCode;
import org.overturn.core.money.Money;

/** Reads amounts and dates out of segments; what is there and can't be read becomes an issue. */
public final class Values {

    private static final int LONGEST_QUOTE = 20;
    private static final Pattern NUMBER_LIKE =
            Pattern.compile("[-+$]?[0-9.,]+([eE][-+]?[0-9]*)?-?");
    private static final Pattern FINER_THAN_CENTS = Pattern.compile("[-+]?[0-9]*\\.[0-9]{3,}");

    private final IssueLog log;
    private final Optional<Supplier<String>> subject;

    public Values(IssueLog log) {
        this(log, Optional.empty());
    }

    private Values(IssueLog log, Optional<Supplier<String>> subject) {
        this.log = log;
        this.subject = subject;
    }

    /** The same for one claim: its issues say which it is. */
    public Values about(Supplier<String> claim) {
        return new Values(log, Optional.of(claim));
    }

    public IssueLog log() {
        return log;
    }

    public Optional<Money> amount(Segment segment, int element) {
        if (!segment.has(element)) {
            return Optional.empty();
        }
        Optional<Money> amount =
                Money.find(segment.bytes(), segment.from(element), segment.to(element));
        if (amount.isEmpty()) {
            report(
                    IssueCode.NOT_AN_AMOUNT,
                    segment,
                    place(segment, element) + notAnAmount(segment.text(element)));
        }
        return amount;
    }

    /** An amount that has to be there: where it is missing, that is an issue too. */
    public Optional<Money> requiredAmount(Segment segment, int element) {
        if (!segment.has(element)) {
            report(
                    IssueCode.NOT_AN_AMOUNT,
                    segment,
                    place(segment, element)
                            + " should be an amount (such as 1250.75) and is empty.");
        }
        return amount(segment, element);
    }

    private static String notAnAmount(String text) {
        return FINER_THAN_CENTS.matcher(text).matches()
                ? " is " + found(text) + ": an amount with more than two decimals."
                : " should be an amount (such as 1250.75) and is " + found(text) + ".";
    }

    public Optional<LocalDate> date(Segment segment, int element) {
        String text = segment.text(element);
        Optional<LocalDate> date = X12Date.find(text);
        if (date.isEmpty() && !text.isEmpty()) {
            report(
                    IssueCode.NOT_A_DATE,
                    segment,
                    place(segment, element) + " should be a date (CCYYMMDD) and is none.");
        }
        return date;
    }

    /** The days of a DTM: DTM02, or a range behind the qualifier RD8 (DTM05 and 06). */
    public Period period(Segment dtm) {
        for (int element = 2; element < dtm.last(); element++) {
            if (dtm.text(element).equals("RD8") && dtm.has(element + 1)) {
                return range(dtm, element + 1);
            }
        }
        return dtm.text(2).indexOf('-') > 0 ? range(dtm, 2) : Period.on(date(dtm, 2));
    }

    private Period range(Segment dtm, int element) {
        Period period = Period.of(dtm.text(element));
        if (period.from().isEmpty()) {
            report(
                    IssueCode.NOT_A_DATE,
                    dtm,
                    place(dtm, element) + " should be a period (CCYYMMDD-CCYYMMDD) and is none.");
        }
        return period;
    }

    /** Tells of something in a segment, and about which claim. */
    public void report(IssueCode code, Segment segment, String message) {
        Issue issue = Issue.at(code, segment.offset(), segment.id(), message);
        log.report(subject.map(claim -> issue.about(claim.get())).orElse(issue));
    }

    /** The beginning of something like a number; of other text, which may be a name, the length. */
    private static String found(String text) {
        return NUMBER_LIKE.matcher(text).matches()
                ? "\"" + text.substring(0, Math.min(LONGEST_QUOTE, text.length())) + "\""
                : "other text, " + text.length() + " characters long";
    }

    private static String place(Segment segment, int element) {
        return segment.id() + (element < 10 ? "0" : "") + element;
    }
}
