package org.overturn.core.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.overturn.core.payer.Payer;

/** Counts a limit and says in words how; appeal_rules.md section 1. */
final class DeadlineProof {

    private static final String LOOK_IT_UP = "unverified, look it up in the contract";

    private final Step step;
    private final Choice choice;
    private final Optional<LocalDate> event;
    private final Optional<FilingRule> counted;

    /**
     * What is counted.
     *
     * @param line the line of business, as it is named in front of a rule
     * @param name what it is called where no rule is known
     * @param event the day it is counted from; empty where it isn't known
     * @param happened what happened then, as in {@code decision of %s}
     * @param shown when a notice arrived, where that is shown
     * @param payer whom it goes to
     * @param defaultDays to be taken where no limit is known; 0: none is
     */
    record Step(
            String line,
            String name,
            Optional<LocalDate> event,
            String happened,
            Optional<LocalDate> shown,
            Optional<Payer> payer,
            int defaultDays) {}

    DeadlineProof(Step step, Choice choice) {
        this.step = step;
        this.choice = choice;
        this.event = step.event();
        this.counted = choice.rule().filter(FilingRule::hasLimit);
    }

    Deadline deadline() {
        Optional<LocalDate> dueOn = event.flatMap(this::lastDay);
        SafeDays days = SafeDays.of(dueOn, filed(), step.payer());
        return new Deadline(
                dueOn,
                confidence(),
                counted.isPresent() ? choice.source() : RuleSource.DEFAULT,
                step.line() + ": " + ruleName() + length().map(words -> ", " + words).orElse(""),
                choice.rule().map(FilingRule::shortName).orElse(step.name()),
                counted.map(FilingRule::citation).orElse(""),
                explanation(dueOn, days),
                filed() == FiledMeans.RECEIVED,
                days);
    }

    private Optional<LocalDate> lastDay(LocalDate from) {
        if (counted.isEmpty()) {
            return step.defaultDays() == 0
                    ? Optional.empty()
                    : Optional.of(from.plusDays(step.defaultDays()));
        }
        FilingRule rule = counted.get();
        return shown().map(arrived -> rule.unit().lastDay(arrived, rule.count()))
                .or(() -> rule.lastDay(from));
    }

    /** The day of receipt counts only where the rule does count from it. */
    private Optional<LocalDate> shown() {
        return counted.filter(FilingRule::runsFromReceipt).flatMap(_ -> step.shown());
    }

    private Confidence confidence() {
        return choice.caution().isPresent() || event.isEmpty()
                ? Confidence.UNVERIFIED
                : counted.map(FilingRule::confidence).orElse(Confidence.UNVERIFIED);
    }

    private String ruleName() {
        return choice.rule().map(FilingRule::levelName).orElse("no rule");
    }

    private Optional<String> length() {
        return counted.map(rule -> rule.unit().words(rule.count()))
                .or(() ->
                        Optional.of(step.defaultDays())
                                .filter(days -> days > 0)
                                .map(days -> "default of " + CountedIn.CALENDAR.words(days)));
    }

    private String explanation(Optional<LocalDate> dueOn, SafeDays days) {
        List<String> parts = new ArrayList<>();
        parts.add(
                event.map(day -> step.happened().formatted(day))
                        .orElseGet(() -> "the day it is counted from is not known"));
        choice.basis().ifPresent(parts::add);
        receipt().ifPresent(parts::add);
        parts.add(lengthInWords());
        choice.caution().ifPresent(parts::add);
        dueOn.ifPresent(due -> parts.add("counted to " + due));
        days.safeOn()
                .filter(safe -> !dueOn.equals(Optional.of(safe)))
                .ifPresent(safe -> parts.add("not a business day, so file by " + safe));
        if (dueOn.isPresent()) {
            parts.add(filed().words());
        }
        return String.join("; ", parts);
    }

    private Optional<String> receipt() {
        return shown().map(day -> "receipt shown on " + day)
                .or(() ->
                        counted.map(FilingRule::presumedReceiptDays)
                                .filter(days -> days > 0)
                                .map(days ->
                                        "receipt presumed "
                                                + CountedIn.CALENDAR.words(days)
                                                + " later"));
    }

    private String lengthInWords() {
        if (counted.isEmpty()) {
            return "no limit is known for "
                    + (choice.rule().isPresent() ? ruleName() : "this line of business")
                    + length().map(words -> ": " + words + ", ").orElse("; ")
                    + LOOK_IT_UP;
        }
        String words = length().orElseThrow();
        return confidence() == Confidence.UNVERIFIED ? words + ", " + LOOK_IT_UP : words;
    }

    /** Where nothing else is known the safer reading. */
    private FiledMeans filed() {
        return choice.rule().map(FilingRule::filed).orElse(FiledMeans.RECEIVED);
    }
}
