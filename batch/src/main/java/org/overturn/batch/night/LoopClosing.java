package org.overturn.batch.night;

import org.overturn.core.appeal.Appeals;
import org.overturn.core.denial.Denials;
import org.overturn.core.issue.Issues;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;

/** Step closeLoop: later remittances decide earlier denials, and so the appeals for them. */
@Component
class LoopClosing implements Tasklet {

    private final Denials denials;
    private final Appeals appeals;
    private final Issues issues;

    LoopClosing(Denials denials, Appeals appeals, Issues issues) {
        this.denials = denials;
        this.appeals = appeals;
        this.issues = issues;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        NightRun run = NightRun.of(contribution.getStepExecution());
        issues.report(denials.closeLoop(), run.date());
        contribution.incrementWriteCount(appeals.followDenials(run.date()));
        return RepeatStatus.FINISHED;
    }
}
