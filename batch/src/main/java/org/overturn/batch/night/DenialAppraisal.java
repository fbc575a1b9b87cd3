package org.overturn.batch.night;

import org.overturn.core.worklist.Appraisals;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;

/**
 * Step appraiseDenials: brings what denials are worth, and their priorities, up to the day. After
 * the loop is closed, so that a run that was cut off and one that was not have learned from the
 * same outcomes.
 */
@Component
class DenialAppraisal implements Tasklet {

    private final Appraisals appraisals;

    DenialAppraisal(Appraisals appraisals) {
        this.appraisals = appraisals;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        appraisals.refresh(NightRun.of(contribution.getStepExecution()).date());
        return RepeatStatus.FINISHED;
    }
}
