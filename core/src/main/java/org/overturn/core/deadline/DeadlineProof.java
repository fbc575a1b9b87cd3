package org.overturn.core.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.overturn.core.payer.LineOfBusiness;

/** Counts a first-level limit and says in words how; appeal_rules.md section 1. */
final class DeadlineProof {

    private static final int DEFAULT_DAYS = 90;
    private static final String LOOK_IT_UP = "unverified, look it up in the contract";

    private final LineOfBusiness line;
    private final FirstLevel.Choice choice;
    private final LocalDate decidedOn;
    private final Optional<FilingRule> counted;

    DeadlineProof(LineOfBusiness line, FirstLevel.Choice choice, LocalDate decidedOn) {
        this.line = line;
        this.choice = choice;
        this.decidedOn = decidedOn;
        this.counted = choice.rule().filter(FilingRule::hasLimit);
    }

    Deadline deadline() {
        LocalDate dueOn = dueOn();
        return new Deadline(
                Optional.of(dueOn),
                confidence(),
                line.name() + ": " + ruleName() + ", " + length(),
                choice.rule().map(FilingRule::shortName).orElse("First-level appeal"),
                counted.map(FilingRule::citation).orElse(""),
                explanation(dueOn),
                countsWhenReceived(),
                Optional.of(BusinessDays.onOrBefore(dueOn)));
    }

    private LocalDate dueOn() {
        return counted.map(rule ->
                        rule.unit()
                                .lastDay(
                                        decidedOn.plusDays(rule.presumedReceiptDays()),
                                        rule.count()))
                .orElseGet(() -> decidedOn.plusDays(DEFAULT_DAYS));
    }

    private Confidence confidence() {
        return choice.caution().isPresent()
                ? Confidence.UNVERIFIED
                : counted.map(FilingRule::confidence).orElse(Confidence.UNVERIFIED);
    }

    private String ruleName() {
        return choice.rule().map(FilingRule::levelName).orElse("no rule");
    }

    private String length() {
        return counted.map(rule -> rule.unit().words(rule.count()))
                .orElse("default of " + CountedIn.CALENDAR.words(DEFAULT_DAYS));
    }

    private String explanation(LocalDate dueOn) {
        List<String> parts = new ArrayList<>();
        parts.add("decision of " + decidedOn + " on the remittance");
        counted.map(FilingRule::presumedReceiptDays)
                .filter(days -> days > 0)
                .ifPresent(days ->
                        parts.add("receipt presumed " + CountedIn.CALENDAR.words(days) + " later"));
        parts.add(lengthInWords());
        choice.caution().ifPresent(parts::add);
        parts.add("counted to " + dueOn);
        safeDay(dueOn).ifPresent(parts::add);
        parts.add(
                countsWhenReceived() ? "counts when received, not postmarked" : "postmark counts");
        return String.join("; ", parts);
    }

    private String lengthInWords() {
        if (counted.isEmpty()) {
            return "no limit is known for "
                    + (choice.rule().isPresent() ? ruleName() : "this line of business")
                    + ": "
                    + length()
                    + ", "
                    + LOOK_IT_UP;
        }
        return confidence() == Confidence.UNVERIFIED ? length() + ", " + LOOK_IT_UP : length();
    }

    private static Optional<String> safeDay(LocalDate dueOn) {
        LocalDate safe = BusinessDays.onOrBefore(dueOn);
        return safe.equals(dueOn)
                ? Optional.empty()
                : Optional.of("not a business day, so file by " + safe);
    }

    /** TRICARE takes the postmark; the others are held to the safer reading. */
    private boolean countsWhenReceived() {
        return line != LineOfBusiness.TRICARE;
    }
}
