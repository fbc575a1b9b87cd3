package org.overturn.batch.night;

import java.util.List;
import java.util.Optional;
import org.overturn.core.deadline.Deadline;
import org.overturn.core.deadline.Deadlines;
import org.overturn.core.denial.Denials;
import org.overturn.core.denial.Due;
import org.overturn.core.denial.FoundDenial;
import org.overturn.core.payer.Payer;
import org.overturn.core.payer.Payers;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Step findDenials: opens the denials that the import found, each with its deadline and its proof.
 */
@Component
class DenialSettlement implements Tasklet {

    private static final int BATCH = 500;

    private final Denials denials;
    private final Deadlines deadlines;
    private final Payers payers;
    private final TransactionTemplate transaction;

    DenialSettlement(
            Denials denials, Deadlines deadlines, Payers payers, TransactionTemplate transaction) {
        this.denials = denials;
        this.deadlines = deadlines;
        this.payers = payers;
        this.transaction = transaction;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        List<FoundDenial> found = denials.listFound(BATCH);
        transaction.executeWithoutResult(
                _ -> found.forEach(denial -> denials.settle(denial, due(denial))));
        contribution.incrementWriteCount(found.size());
        return RepeatStatus.continueIf(!found.isEmpty());
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
