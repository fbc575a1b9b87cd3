package org.overturn.core.x12;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.overturn.core.issue.Issue;
import org.overturn.core.issue.IssueCode;
import org.overturn.core.money.Money;

/** Reads amounts and dates out of segments; what is there and can't be read becomes an issue. */
public final class Values {

    private static final int LONGEST_QUOTE = 20;
    private static final Pattern NUMBER_LIKE =
            Pattern.compile("[-+$]?[0-9.,]+([eE][-+]?[0-9]*)?-?");

    private final IssueLog log;
    private final Optional<String> subject;

    public Values(IssueLog log) {
        this(log, Optional.empty());
    }

    private Values(IssueLog log, Optional<String> subject) {
        this.log = log;
        this.subject = subject;
    }

    /** The same for one claim: its issues name the payer's number (CLP07), where there is one. */
    public Values about(String payerClaimNumber) {
        return payerClaimNumber.isEmpty() ? this : new Values(log, Optional.of(payerClaimNumber));
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
            String text = segment.text(element);
            report(
                    IssueCode.NOT_AN_AMOUNT,
                    segment,
                    place(segment, element)
                            + " should be an amount (such as 1250.75) and is "
                            + found(text)
                            + ".");
        }
        return amount;
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

    private void report(IssueCode code, Segment segment, String message) {
        Issue issue = Issue.at(code, segment.offset(), segment.id(), message);
        log.report(subject.map(issue::about).orElse(issue));
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
