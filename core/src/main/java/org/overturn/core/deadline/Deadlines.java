package org.overturn.core.deadline;

import java.time.LocalDate;
import java.util.Optional;
import org.overturn.core.payer.LineOfBusiness;
import org.overturn.core.payer.Payer;
import org.overturn.core.settings.Current;
import org.springframework.stereotype.Component;

/** Filing limits, by the rules that the office goes by. */
@Component
public final class Deadlines {

    private static final int DEFAULT_DAYS = 90;
    private static final String SERVICE_RULE = "Original claim filing limit";
    private static final String CORRECTED_CLAIM = "Corrected claim";

    private static final String SERVICE_NOT_KNOWN =
            "the rule counts from the day of service, which is not known";

    private final Current<RuleBook> book;

    public Deadlines(Current<RuleBook> book) {
        this.book = book;
    }

    /** By the rules of this book. */
    public static Deadlines by(RuleBook book) {
        return new Deadlines(Current.fixed(book));
    }

    /**
     * The limit of the first step after a denial. The payer's own rule (by its name) goes before
     * that of the line of business; where none gives one, 90 days are taken, unverified.
     *
     * @param payer the payer's settings, where there are any
     * @param payerName the payer's name on the remittance (N102)
     * @param remittedOn the date of the decision: the remittance's
     */
    public Deadline firstLevel(
            LineOfBusiness line, Optional<Payer> payer, String payerName, LocalDate remittedOn) {
        return firstLevel(Occasion.of(line, payer, payerName, remittedOn));
    }

    /** The same with all that is known of the decision. */
    public Deadline firstLevel(Occasion occasion) {
        Choice choice = new RuleChoice(book.get()).first(occasion);
        return counted(occasion, choice, "decision of %s on the remittance", DEFAULT_DAYS);
    }

    /**
     * The limit of a level, after the decision of the level before it (for level 1 the remittance);
     * empty where that line of business has no such level on that way. It has no due day where the
     * rule gives none.
     */
    public Optional<Deadline> atLevel(Occasion occasion, int level, Track track) {
        return new RuleChoice(book.get())
                .at(occasion, level, track)
                .map(choice ->
                        level == 1
                                ? counted(
                                        occasion,
                                        choice,
                                        "decision of %s on the remittance",
                                        DEFAULT_DAYS)
                                : counted(occasion, choice, "decision of %s", 0));
    }

    /** The least amount in controversy at a level; empty where there is none. */
    public Optional<AmountFloor> floor(Occasion occasion, int level, Track track) {
        return new RuleChoice(book.get())
                .at(occasion, level, track)
                .flatMap(Choice::rule)
                .flatMap(rule -> AmountFloor.parse(rule.about().floor()));
    }

    /**
     * The limit for a corrected claim: for Medicare one calendar year from service (42 CFR 424.44),
     * for others unverified and without a date.
     *
     * @param servedOn first day of service
     */
    public Deadline correctedClaim(LineOfBusiness line, Optional<LocalDate> servedOn) {
        Optional<FilingRule> rule =
                book.get()
                        .table()
                        .find(line.name(), SERVICE_RULE, servedOn.orElse(LocalDate.EPOCH));
        if (rule.isEmpty()) {
            return undated(
                    "no limit is known for " + line.label() + "; look it up in the contract");
        }
        if (servedOn.isEmpty()) {
            return undated("the remittance gives no date of service to count from");
        }
        Deadline counted =
                new DeadlineProof(
                                new DeadlineProof.Step(
                                        line.name(),
                                        CORRECTED_CLAIM,
                                        servedOn,
                                        "service of %s",
                                        Optional.empty(),
                                        Optional.empty(),
                                        0),
                                Choice.of(rule.get(), RuleSource.LINE))
                        .deadline();
        return named(counted, CORRECTED_CLAIM);
    }

    /** The limit of a step that is no appeal, by the rule of that name. */
    Optional<Deadline> step(String line, String rule, LocalDate event, String happened) {
        return book.get()
                .table()
                .find(line, rule, event)
                .map(found ->
                        new DeadlineProof(
                                        new DeadlineProof.Step(
                                                line,
                                                found.shortName(),
                                                Optional.of(event),
                                                happened,
                                                Optional.empty(),
                                                Optional.empty(),
                                                0),
                                        Choice.of(found, RuleSource.LINE))
                                .deadline());
    }

    private static Deadline counted(
            Occasion occasion, Choice choice, String happened, int defaultDays) {
        Trigger trigger = choice.rule().map(Trigger::of).orElse(Trigger.DECISION);
        if (trigger == Trigger.SERVICE && occasion.servedOn().isEmpty()) {
            return counted(
                    occasion, Choice.none().because(SERVICE_NOT_KNOWN), happened, defaultDays);
        }
        return new DeadlineProof(
                        new DeadlineProof.Step(
                                occasion.line().name(),
                                "First-level appeal",
                                dayZero(occasion, trigger),
                                words(trigger, happened),
                                trigger == Trigger.DECISION
                                        ? occasion.receivedOn()
                                        : Optional.empty(),
                                occasion.payer(),
                                defaultDays),
                        choice)
                .deadline();
    }

    private static Optional<LocalDate> dayZero(Occasion occasion, Trigger trigger) {
        return switch (trigger) {
            case DECISION -> Optional.of(occasion.decidedOn());
            case FIRST_DECISION ->
                    occasion.firstDecidedOn().or(() -> Optional.of(occasion.decidedOn()));
            case SERVICE -> occasion.servedOn();
        };
    }

    private static String words(Trigger trigger, String happened) {
        return switch (trigger) {
            case DECISION -> happened;
            case FIRST_DECISION -> "first decision of %s";
            case SERVICE -> "service of %s";
        };
    }

    private static Deadline named(Deadline deadline, String name) {
        return new Deadline(
                deadline.dueOn(),
                deadline.confidence(),
                deadline.source(),
                deadline.rule(),
                name,
                deadline.citation(),
                deadline.explanation(),
                deadline.receivedNotPostmarked(),
                deadline.days());
    }

    private static Deadline undated(String why) {
        return new Deadline(
                Optional.empty(),
                Confidence.UNVERIFIED,
                RuleSource.DEFAULT,
                "no rule",
                CORRECTED_CLAIM,
                "",
                why,
                true,
                SafeDays.NONE);
    }
}
