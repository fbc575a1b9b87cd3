package org.overturn.batch.night;

import org.overturn.core.appeal.Appeals;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;

/** Step openAppeals: one appeal for each adjudication with open denials that can be appealed. */
@Component
class AppealOpening implements Tasklet {

    private static final int BATCH = 200;

    private final Appeals appeals;

    AppealOpening(Appeals appeals) {
        this.appeals = appeals;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        NightRun run = NightRun.of(contribution.getStepExecution());
        int opened = appeals.open(run.date(), BATCH);
        contribution.incrementWriteCount(opened);
        return RepeatStatus.continueIf(opened > 0);
    }
}
