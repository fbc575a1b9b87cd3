package org.overturn.core.deadline;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.overturn.core.denial.Route;
import org.springframework.stereotype.Component;

/** Finds all limits that run against a case. */
@Component
public final class Clocks {

    private static final String MEDICARE = "MEDICARE_FFS";

    private final Deadlines deadlines;

    public Clocks(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    /** The clocks of a case; each with its proof. */
    public CaseClocks of(CaseFacts facts) {
        return new CaseClocks(
                Stream.of(
                                appeal(facts),
                                correctedClaim(facts),
                                negotiation(facts),
                                records(facts),
                                recoupment(
                                        ClockKind.RECOUPMENT_STOP,
                                        facts,
                                        facts.demandedOn(),
                                        "Recoupment stop by redetermination",
                                        "demand of %s"),
                                recoupment(
                                        ClockKind.RECOUPMENT_STOP_SECOND,
                                        facts,
                                        facts.redeterminedOn(),
                                        "Recoupment stop by reconsideration",
                                        "redetermination of %s"))
                        .flatMap(Optional::stream)
                        .toList());
    }

    private Optional<Clock> appeal(CaseFacts facts) {
        return switch (facts.route()) {
            case APPEAL, DOCUMENTS ->
                    Optional.of(
                            new Clock(
                                    ClockKind.APPEAL,
                                    deadlines.firstLevel(facts.occasion()),
                                    true));
            case CORRECTED_CLAIM ->
                    Optional.of(
                            new Clock(
                                    ClockKind.APPEAL,
                                    deadlines.firstLevel(facts.occasion()),
                                    false));
            default -> Optional.empty();
        };
    }

    /** A correction may still mend what an appeal is about: shown beside it. */
    private Optional<Clock> correctedClaim(CaseFacts facts) {
        return switch (facts.route()) {
            case APPEAL, DOCUMENTS, CORRECTED_CLAIM ->
                    Optional.of(
                            new Clock(
                                    ClockKind.CORRECTED_CLAIM,
                                    deadlines.correctedClaim(
                                            facts.occasion().line(), facts.occasion().servedOn()),
                                    facts.route() == Route.CORRECTED_CLAIM));
            default -> Optional.empty();
        };
    }

    /** 45 CFR 149.510(b)(1), counted from the first payment or denial. */
    private Optional<Clock> negotiation(CaseFacts facts) {
        return facts.noSurprises()
                ? deadlines
                        .step(
                                "NO_SURPRISES_ACT",
                                "Open negotiation notice",
                                facts.occasion().receivedOn().orElse(facts.occasion().decidedOn()),
                                "first payment or denial of %s")
                        .map(limit -> new Clock(ClockKind.OPEN_NEGOTIATION, limit, true))
                : Optional.empty();
    }

    private Optional<Clock> records(CaseFacts facts) {
        return facts.recordsAskedOn()
                .flatMap(on ->
                        deadlines.step(
                                facts.occasion().line().name(),
                                "Additional documentation request reply (post-pay)",
                                on,
                                "records asked for on %s"))
                .map(limit -> new Clock(ClockKind.RECORDS_REQUEST, limit, true));
    }

    /** 42 CFR 405.379: only an appeal that is early enough keeps the money. */
    private Optional<Clock> recoupment(
            ClockKind kind,
            CaseFacts facts,
            Optional<LocalDate> event,
            String rule,
            String happened) {
        return event.filter(_ -> facts.occasion().line().name().equals(MEDICARE))
                .flatMap(on -> deadlines.step(MEDICARE, rule, on, happened))
                .map(limit -> new Clock(kind, limit, true));
    }
}
