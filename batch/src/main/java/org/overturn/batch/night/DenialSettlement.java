package org.overturn.batch.night;

import java.time.LocalDate;
import java.util.List;
import org.overturn.core.deadline.DueDates;
import org.overturn.core.denial.Denials;
import org.overturn.core.denial.SettledDenial;
import org.overturn.core.worklist.Appraisals;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;

/**
 * Step findDenials: opens the denials that the import found, each with its deadline and the proof of
 * it; brings what all of them are worth, and their priorities, up to the day.
 */
@Component
class DenialSettlement implements Tasklet {

    private static final int BATCH = 500;

    private final Denials denials;
    private final DueDates dueDates;
    private final Appraisals appraisals;
    private final NightStop stop;

    DenialSettlement(Denials denials, DueDates dueDates, Appraisals appraisals, NightStop stop) {
        this.denials = denials;
        this.dueDates = dueDates;
        this.appraisals = appraisals;
        this.stop = stop;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        LocalDate day = NightRun.of(contribution.getStepExecution()).date();
        List<Long> ids = denials.listFoundIds();
        for (int from = 0; from < ids.size(); from += BATCH) {
            if (stop.isAsked()) {
                return RepeatStatus.FINISHED;
            }
            List<Long> some = ids.subList(from, Math.min(from + BATCH, ids.size()));
            denials.settle(
                    denials.listFound(some).stream()
                            .map(denial -> new SettledDenial(denial, dueDates.of(denial)))
                            .toList());
            contribution.incrementWriteCount(some.size());
        }
        appraisals.refresh(day);
        return RepeatStatus.FINISHED;
    }
}
