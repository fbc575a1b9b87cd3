package org.overturn.batch.night;

import org.overturn.batch.resolve.Resolutions;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;

/**
 * Step applyDecisions: what people decided about held remittances, each decision in a transaction
 * of its own, before anything new is received.
 */
@Component
class DecisionApplying implements Tasklet {

    private final Resolutions resolutions;

    DecisionApplying(Resolutions resolutions) {
        this.resolutions = resolutions;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        NightRun run = NightRun.of(contribution.getStepExecution());
        resolutions
                .listDecided()
                .forEach(held -> {
                    resolutions.apply(held, run.date());
                    contribution.incrementWriteCount(1);
                });
        return RepeatStatus.FINISHED;
    }
}
