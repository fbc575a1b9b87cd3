package org.overturn.batch.night;

import java.util.List;
import org.overturn.core.deadline.DueDates;
import org.overturn.core.denial.Denials;
import org.overturn.core.denial.SettledDenial;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;

/**
 * Step findDenials: opens the denials that the import found, each with its deadline and the proof
 * of it.
 */
@Component
class DenialSettlement implements Tasklet {

    private static final int BATCH = 500;

    private final Denials denials;
    private final DueDates dueDates;
    private final NightStop stop;

    DenialSettlement(Denials denials, DueDates dueDates, NightStop stop) {
        this.denials = denials;
        this.dueDates = dueDates;
        this.stop = stop;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
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
        return RepeatStatus.FINISHED;
    }
}
