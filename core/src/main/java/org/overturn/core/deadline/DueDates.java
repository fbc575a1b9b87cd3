package org.overturn.core.deadline;

import java.util.List;
import java.util.Optional;
import org.overturn.core.denial.Due;
import org.overturn.core.denial.FoundDenial;
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

    private Occasion occasion(FoundDenial denial) {
        Optional<Payer> payer =
                payers.get()
                        .identify(
                                List.of(denial.payerKey(), denial.payerIdentifier()),
                                denial.payerName());
        return Occasion.of(denial.lineOfBusiness(), payer, denial.payerName(), denial.deniedOn())
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
