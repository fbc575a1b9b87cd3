package org.overturn.core.deadline;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.overturn.core.denial.Due;
import org.overturn.core.denial.FoundDenial;
import org.overturn.core.denial.Liability;
import org.overturn.core.payer.Payer;
import org.overturn.core.payer.Payers;
import org.overturn.core.settings.Current;
import org.springframework.stereotype.Component;

/** Until when a denial can be acted on, by the route it takes. */
@Component
public final class DueDates {

    private final Deadlines deadlines;
    private final Current<Payers> payers;

    DueDates(Deadlines deadlines, Current<Payers> payers) {
        this.deadlines = deadlines;
        this.payers = payers;
    }

    /** Of routes without a limit of their own there is none. */
    public Due of(FoundDenial denial) {
        return switch (denial.route()) {
            case APPEAL, DOCUMENTS -> due(deadlines.firstLevel(occasion(denial)));
            case CORRECTED_CLAIM ->
                    due(deadlines.correctedClaim(denial.lineOfBusiness(), denial.serviceFrom()));
            case OTHER_PAYER, PATIENT, ENROLMENT_FIX, WRITE_OFF, WAIT, NONE -> Due.NONE;
        };
    }

    /**
     * Until when a decision on an appeal can be appealed itself, and what that level is called. Has
     * no day where no rule is known for it. Where it has to be asked whose appeal it is, the
     * earliest day of the ways there are.
     *
     * @param denial of the decision that refused the appeal
     * @param liabilities who bears the amounts
     * @param level of the appeal to come
     * @param firstDeniedOn date of the first decision
     * @param decidedOn date of the one that refused the appeal
     */
    public Due atLevel(
            FoundDenial denial,
            Set<Liability> liabilities,
            int level,
            LocalDate firstDeniedOn,
            LocalDate decidedOn) {
        Occasion occasion = occasion(denial, firstDeniedOn).decidedAgain(decidedOn);
        WhoseAppeal whose =
                WhoseAppeal.of(
                        denial.lineOfBusiness(),
                        liabilities,
                        occasion.payer().flatMap(Payer::contracted));
        return whose.track()
                .map(Stream::of)
                .orElseGet(() -> Stream.of(Track.values()))
                .flatMap(track -> deadlines.atLevel(occasion, level, track).stream())
                .min(Comparator.comparing(found -> found.dueOn().orElse(LocalDate.MAX)))
                .map(DueDates::due)
                .orElseGet(() -> unknown(denial, level, decidedOn));
    }

    private static Due unknown(FoundDenial denial, int level, LocalDate decidedOn) {
        return new Due(
                Optional.empty(),
                Confidence.UNVERIFIED.name(),
                "Level " + level,
                "no rule",
                "",
                "decision of "
                        + decidedOn
                        + "; no rule is known for level "
                        + level
                        + " of "
                        + denial.lineOfBusiness().label()
                        + ": see what the payer's notice offers");
    }

    private Occasion occasion(FoundDenial denial) {
        return occasion(denial, denial.deniedOn());
    }

    private Occasion occasion(FoundDenial denial, LocalDate decidedOn) {
        Optional<Payer> payer =
                payers.get()
                        .identify(
                                List.of(denial.payerKey(), denial.payerIdentifier()),
                                denial.payerName());
        return Occasion.of(denial.lineOfBusiness(), payer, denial.payerName(), decidedOn)
                .at(denial.facility())
                .served(denial.serviceFrom());
    }

    private static Due due(Deadline deadline) {
        return new Due(
                deadline.dueOn(),
                deadline.confidence().name(),
                deadline.levelName(),
                deadline.rule(),
                deadline.citation(),
                deadline.explanation());
    }
}
