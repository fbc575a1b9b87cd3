package org.overturn.batch.night;

import org.overturn.batch.resolve.Resolutions;
import org.overturn.core.remittance.HeldRemittance;
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
    private final NightStop stop;

    DecisionApplying(Resolutions resolutions, NightStop stop) {
        this.resolutions = resolutions;
        this.stop = stop;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        NightRun run = NightRun.of(contribution.getStepExecution());
        for (HeldRemittance held : resolutions.listDecided()) {
            if (stop.isAsked()) {
                break;
            }
            resolutions.apply(held, run.date());
            contribution.incrementWriteCount(1);
        }
        return RepeatStatus.FINISHED;
    }
}
