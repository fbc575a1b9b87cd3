package org.overturn.batch.night;

import java.util.List;
import java.util.Optional;
import org.overturn.core.deadline.Deadline;
import org.overturn.core.deadline.Deadlines;
import org.overturn.core.denial.Denials;
import org.overturn.core.denial.Due;
import org.overturn.core.denial.FoundDenial;
import org.overturn.core.denial.SettledDenial;
import org.overturn.core.payer.Payer;
import org.overturn.core.payer.Payers;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;

/**
 * Step findDenials: opens the denials that the import found, each with its deadline and its proof.
 */
@Component
class DenialSettlement implements Tasklet {

    private static final int BATCH = 500;

    private final Denials denials;
    private final Deadlines deadlines;
    private final Payers payers;

    DenialSettlement(Denials denials, Deadlines deadlines, Payers payers) {
        this.denials = denials;
        this.deadlines = deadlines;
        this.payers = payers;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        List<Long> ids = denials.listFoundIds();
        for (int from = 0; from < ids.size(); from += BATCH) {
            List<Long> some = ids.subList(from, Math.min(from + BATCH, ids.size()));
            denials.settle(
                    denials.listFound(some).stream()
                            .map(denial -> new SettledDenial(denial, due(denial)))
                            .toList());
            contribution.incrementWriteCount(some.size());
        }
        return RepeatStatus.FINISHED;
    }

    private Due due(FoundDenial denial) {
        return switch (denial.route()) {
            case APPEAL, DOCUMENTS -> due(firstLevel(denial));
            case CORRECTED_CLAIM ->
                    due(deadlines.correctedClaim(denial.lineOfBusiness(), denial.serviceFrom()));
            case OTHER_PAYER, PATIENT, ENROLMENT_FIX, WRITE_OFF, WAIT, NONE -> Due.NONE;
        };
    }

    private Deadline firstLevel(FoundDenial denial) {
        Optional<Payer> payer =
                payers.identify(
                        List.of(denial.payerKey(), denial.payerIdentifier()), denial.payerName());
        return deadlines.firstLevel(
                denial.lineOfBusiness(), payer, denial.payerName(), denial.deniedOn());
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
